/** Makes a picture of the graph that needs nothing else: no style sheet, no font of this page. */

export type PictureTheme = 'light' | 'dark';

/** What of a drawing's style is its look. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'color',
] as const;

/** The graph as an SVG file's text, in a theme whatever the page's is. */
export async function svgOf(live: SVGSVGElement, theme: PictureTheme): Promise<string> {
  const { picture, paper } = inTheme(theme, () => ({
    picture: withLook(live),
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }));
  const [, , width = '0', height = '0'] = (live.getAttribute('viewBox') ?? '').split(' ');
  picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  picture.setAttribute('width', width);
  picture.setAttribute('height', height);
  for (const name of ['style', 'class', 'role', 'aria-label']) picture.removeAttribute(name);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const [x = '0', y = '0'] = (live.getAttribute('viewBox') ?? '').split(' ');
  for (const [name, value] of Object.entries({ x, y, width, height, fill: paper })) ground.setAttribute(name, value);
  picture.prepend(ground);
  return new XMLSerializer().serializeToString(picture);
}

/** The graph as a PNG file, twice as large as life. */
export async function pngOf(live: SVGSVGElement, theme: PictureTheme): Promise<Blob> {
  const svg = await svgOf(live, theme);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  // Beyond this many pixels browsers give an empty picture.
  const factor = Math.min(2, 8_000 / Math.max(image.width, image.height));
  canvas.width = Math.round(image.width * factor);
  canvas.height = Math.round(image.height * factor);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))), 'image/png'),
  );
}

/** A copy in which every part says itself how it looks. */
function withLook(live: SVGSVGElement): SVGSVGElement {
  const copy = live.cloneNode(true) as SVGSVGElement;
  const [from, to] = [live.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((element, index) => {
    const twin = to[index];
    if (!twin || element instanceof SVGTitleElement) return;
    const style = getComputedStyle(element);
    for (const name of LOOK) {
      const value = name === 'font-family' ? facesOf(style.fontFamily) : style.getPropertyValue(name);
      if (value !== '' && !(name === 'opacity' && value === '1') && value !== 'normal') twin.setAttribute(name, value);
    }
    for (const name of ['class', 'tabindex', 'role', 'aria-pressed', 'aria-hidden']) twin.removeAttribute(name);
  });
  return copy;
}

/** Elsewhere the faces go by their own names, not by those the build gave them. */
const facesOf = (family: string): string =>
  /mono/i.test(family) ? 'JetBrains Mono, ui-monospace, monospace' : 'Inter, ui-sans-serif, system-ui, sans-serif';

/** Reads the page in another theme, and puts it back before anything is drawn; nothing may glide meanwhile. */
function inTheme<T>(theme: PictureTheme, read: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset['theme'];
  const still = new CSSStyleSheet();
  still.replaceSync('* { transition: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  dataset['theme'] = theme;
  try {
    return read();
  } finally {
    if (before === undefined) delete dataset['theme'];
    else dataset['theme'] = before;
    getComputedStyle(document.documentElement).getPropertyValue('color');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
  }
}
