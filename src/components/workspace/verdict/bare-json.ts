/** A definition without the space between its words, so that two can be compared that are only laid out otherwise; a text that is no JSON as it is. */
export function bareJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
