import type { Framing, Subject } from "@/lib/domain/picture";
import { bicycle } from "./bicycle";
import { house, lighthouse } from "./buildings";
import { bust, twoBusts } from "./bust";
import { car } from "./car";
import { cat } from "./cat";
import { book, laptop, phone } from "./devices";
import { dog } from "./dog";
import { hands } from "./hands";
import { horse } from "./horse";
import { child, couple, crowd, person } from "./people";
import { flower, tree } from "./plants";
import { product } from "./product";
import { robot } from "./robot";
import { shape } from "./shape";
import { rocket, spaceship } from "./spacecraft";
import type { SubjectArt } from "./subject-art";
import { bottle, cup, plate } from "./tableware";
import { airplane, boat, drone, train } from "./vehicles";
import { bird, birds, fish } from "./winged";

const ARTS: Record<Exclude<Subject, "none">, SubjectArt> = {
  person,
  child,
  couple,
  crowd,
  hands,
  dog,
  cat,
  horse,
  bird,
  birds,
  fish,
  car,
  bicycle,
  train,
  boat,
  airplane,
  drone,
  rocket,
  spaceship,
  robot,
  lighthouse,
  house,
  tree,
  flower,
  cup,
  bottle,
  plate,
  phone,
  laptop,
  book,
  product,
  shape,
};

/** How a subject is drawn in a framing: people in close-up are head and shoulders, one in an insert only the hands. */
export function artOf(subject: Exclude<Subject, "none">, framing: Framing, people: number): SubjectArt {
  const isFace = framing === "close-up" || (framing === "insert" && subject !== "person");
  if (isFace && (subject === "couple" || (subject === "child" && people > 1))) return twoBusts;
  if (isFace && (subject === "child" || subject === "person")) return bust;
  if (subject === "person" && framing === "insert") return hands;
  return ARTS[subject];
}
