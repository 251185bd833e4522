"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import {
  currentToasts,
  hadToasts,
  onToasts,
  type ShownToast,
  showToast,
  type ToastMessage,
} from "@/components/ui/toast-store";

const ToastStack = dynamic(() => import("@/components/ui/toast-stack").then((module) => module.ToastStack), {
  ssr: false,
});

/**
 * Says what just happened: `const toast = useToast(); toast({ title: "SC01-SH020 was deleted.", undo: restore })`.
 * It stays the same function for the whole life of the page, and works outside of effects and after its caller left.
 */
export function useToast(): (message: ToastMessage) => void {
  return showToast;
}

/** The place where toasts appear; once in the shell. Its scripts come with the first toast, and stay. */
export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, currentToasts, () => NONE);
  const isUsed = useSyncExternalStore(onToasts, hadToasts, () => false);
  return isUsed ? <ToastStack toasts={toasts} /> : null;
}

const NONE: readonly ShownToast[] = [];
