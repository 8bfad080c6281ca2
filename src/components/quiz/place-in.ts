/** The place, from 0, of the question an address names by its number; undefined where it names none of `count`. */
export function placeIn(question: string | null, count: number): number | undefined {
  if (question === null || !/^[1-9]\d{0,3}$/.test(question)) return undefined;
  const place = Number(question) - 1;
  return place < count ? place : undefined;
}
