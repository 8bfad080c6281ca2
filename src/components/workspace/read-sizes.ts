/** Reads the sizes of panes from their cookie: `task:26_editor:38_right:36`, in percent. Undefined where it does not say that. */
export function readSizes(cookie: string | undefined): Record<string, number> | undefined {
  if (!cookie || !/^[a-z]+:[\d.]{1,6}(_[a-z]+:[\d.]{1,6}){1,4}$/.test(cookie)) return undefined;
  const sizes = Object.fromEntries(
    cookie.split('_').map((part) => {
      const [id = '', size = ''] = part.split(':');
      return [id, Number(size)];
    }),
  );
  const sum = Object.values(sizes).reduce((all, size) => all + size, 0);
  return Math.abs(sum - 100) < 1 ? sizes : undefined;
}
