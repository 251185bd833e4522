/** The address of the list with some of its settings changed; an empty value takes one away. */
export function jobsAddress(params: URLSearchParams | string, changes: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString();
  return text ? `/?${text}` : "/";
}

/** Changes the address as it is now, so that two quick changes never undo each other. */
export function changeJobsAddress(changes: Readonly<Record<string, string>>, how: "push" | "replace" = "push"): void {
  const address = jobsAddress(window.location.search, changes);
  if (how === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}
