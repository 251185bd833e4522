"use client";

import { useEffect, useRef, useState } from "react";
import type { BriefValues } from "@/components/brief/brief-values";

const TYPING_PAUSE_MS = 250;

/** What stands in the form, a short pause after it was typed: for counts, warnings and the price. */
export function useTypedValues(initial: BriefValues) {
  const [values, setValues] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    values,
    typed: (next: BriefValues) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setValues(next), TYPING_PAUSE_MS);
    },
    filled: (next: BriefValues) => {
      clearTimeout(timer.current);
      setValues(next);
    },
  };
}
