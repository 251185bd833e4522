import type { Framing, Subject } from "@/lib/domain/picture";
import { bicycle } from "./bicycle";
import { house, lighthouse } from "./buildings";
import { bust } from "./bust";
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

/** How a subject is drawn in a framing: a person in close-up is head and shoulders, in an insert only the hands. */
export function artOf(subject: Exclude<Subject, "none">, framing: Framing): SubjectArt {
  if (subject === "person" && framing === "close-up") return bust;
  if (subject === "person" && framing === "insert") return hands;
  return ARTS[subject];
}
