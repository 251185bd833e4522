import { describe, expect, it } from "vitest";
import { topicOf } from "@/lib/adapters/ai/planner/reading/read-notes";

describe("topicOf", () => {
  it.each([
    ["en", "The audience rises."],
    ["en", "The music stops."],
    ["en", "The target falls."],
    ["en", "The mood in the room changes."],
    ["en", "The look on her face says it all."],
    ["de", "Das Publikum erhebt sich."],
    ["de", "Die Musik verstummt."],
    ["fr", "Le public se lève."],
    ["es", "El público se levanta."],
    ["it", "La musica si ferma."],
    ["pt", "O público levanta-se."],
    ["zh", "音乐响起。"],
    ["ja", "音楽は止まる。"],
    ["ru", "Музыка стихает."],
  ])("hears that something happens in %s: %s", (language, sentence) => {
    expect(topicOf(sentence, language)).toBe("tells");
  });

  it.each([
    ["en", "The audience is young parents."],
    ["en", "Our audience should be cyclists."],
    ["en", "The music: soft piano."],
    ["en", "The tone of the film is warm."],
    ["en", "Avoid faces."],
    ["de", "Die Zielgruppe sind junge Eltern."],
    ["fr", "Le ton doit rester calme."],
    ["es", "La música debe ser alegre."],
    ["zh", "音乐轻柔。"],
    ["ja", "音楽は静かなピアノ。"],
    ["ko", "음악은 잔잔하게."],
    ["ru", "Музыка мягкая."],
  ])("hears that the film is directed in %s: %s", (language, sentence) => {
    expect(topicOf(sentence, language)).toBe("directs");
  });

  it("says nothing of sentences about other things", () => {
    expect(topicOf("The audible click of a lock.", "en")).toBeNull();
  });
});
