export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** From the lower edge of one box (given by its centre) to the upper edge of another, turning only at right angles. */
export function stepRoute(from: Box, to: Box, middle: readonly Point[]): Point[] {
  const start = { x: from.x, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y - to.height / 2 };
  const stops = middle.filter((point) => point.y > start.y && point.y < end.y);
  const route: Point[] = [start];
  let at: Point = start;
  for (const stop of [...stops, end]) {
    if (Math.abs(stop.x - at.x) > 0.5) {
      const turn = (at.y + stop.y) / 2;
      route.push({ x: at.x, y: turn }, { x: stop.x, y: turn });
    }
    route.push(stop);
    at = stop;
  }
  return route;
}

/** A way back up: out at one side, along a lane, in at the same side. The lane is where dagre kept room for it. */
export function sideRoute(from: Box, to: Box, middle: readonly Point[]): Point[] {
  const free = middle[Math.floor(middle.length / 2)]?.x;
  const right = free === undefined || free >= Math.max(from.x, to.x);
  const edge = right
    ? Math.max(from.x + from.width / 2, to.x + to.width / 2)
    : Math.min(from.x - from.width / 2, to.x - to.width / 2);
  const lane = right ? Math.max(edge + 20, free ?? 0) : Math.min(edge - 20, free ?? 0);
  const side = (box: Box): number => box.x + (right ? box.width / 2 : -box.width / 2);
  return [
    { x: side(from), y: from.y },
    { x: lane, y: from.y },
    { x: lane, y: to.y },
    { x: side(to), y: to.y },
  ];
}

/** SVG path data through the points, each corner rounded by at most `radius` px. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const clean = points.filter((point, index) => {
    const before = points[index - 1];
    return !before || before.x !== point.x || before.y !== point.y;
  });
  const [first] = clean;
  if (!first) return '';
  let path = `M${show(first)}`;
  for (let i = 1; i < clean.length; i++) {
    const [before, corner, after] = [clean[i - 1], clean[i], clean[i + 1]];
    if (!before || !corner) continue;
    const bend = after ? Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2) : 0;
    path +=
      bend < 0.5 || !after
        ? `L${show(corner)}`
        : `L${show(toward(corner, before, bend))}Q${show(corner)} ${show(toward(corner, after, bend))}`;
  }
  return path;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const toward = (from: Point, to: Point, by: number): Point => {
  const share = by / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

const round = (value: number): number => Math.round(value * 10) / 10;
const show = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
