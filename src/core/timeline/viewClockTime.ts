/** Whether a text is a time of the 24-hour clock: `H:MM`, `HH:MM` or `HH:MM:SS`. */
export function isClockTime(text: string): boolean {
  return /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(text);
}
