/** Opens the file of a shot, or of the film when `code` is null, at a second. */
export type ShowMoment = (code: string | null, atSeconds: number, finding: string) => void;
