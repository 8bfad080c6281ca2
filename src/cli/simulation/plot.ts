import { scaleLinear } from 'd3-scale';
import type { SimulatedLearner } from '../../review';
import { type Group, percent } from './groups';

const size = { width: 880, height: 460 };
/** The square in which every learner is a point, and the lines on which every group is two. */
const square = { left: 56, right: 416, top: 56, bottom: 416 };
const lines = { left: 640, right: 860, top: 56, bottom: 416 };

/** The product's own colours, in both themes: a picture in a document cannot read its style sheet. */
const style = `
  svg { color-scheme: light dark; --paper: #fbfaf7; --ink: #1f1e1b; --soft: #5a5852; --line: #e2dfd7; --aimed: #3a47c2; --plain: #8a4b00; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #17181b; --ink: #e9e7e2; --soft: #a9a7a1; --line: #2f3137; --aimed: #9fadff; --plain: #edbb5c; }
  }
  text { font: 13px system-ui, sans-serif; fill: var(--soft); }
  .title { font-weight: 600; font-size: 14px; fill: var(--ink); }
  .grid { stroke: var(--line); fill: none; }
  .even { stroke: var(--soft); stroke-dasharray: 4 4; }
  .learner { fill: var(--aimed); fill-opacity: 0.45; }
  .gain { stroke: var(--soft); stroke-width: 2; }
  .plain { fill: var(--paper); stroke: var(--plain); stroke-width: 2; }
  .aimed { fill: var(--aimed); stroke: var(--aimed); stroke-width: 2; }`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const round = (value: number): number => Math.round(value * 10) / 10;
const ticks = [0, 0.25, 0.5, 0.75, 1];

function scatter(learners: readonly SimulatedLearner[]): string {
  const x = scaleLinear([0, 1], [square.left, square.right]);
  const y = scaleLinear([0, 1], [square.bottom, square.top]);
  const grid = ticks.map(
    (at) => `<path class="grid" d="M${square.left} ${y(at)}H${square.right}M${x(at)} ${square.top}V${square.bottom}"/>
<text x="${x(at)}" y="${square.bottom + 18}" text-anchor="middle">${at * 100}</text>
<text x="${square.left - 8}" y="${y(at)}" dy="0.32em" text-anchor="end">${at * 100}</text>`,
  );
  const points = learners.map(
    ({ plain, aimed }) => `<circle class="learner" cx="${round(x(plain))}" cy="${round(y(aimed))}" r="2.5"/>`,
  );
  return `<text class="title" x="${square.left}" y="24">Each learner: above the line, aiming was better</text>
<text x="${square.left}" y="44">recall on the day, aimed at it, %</text>
${grid.join('\n')}
<path class="even" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
${points.join('\n')}
<text x="${square.right}" y="${square.bottom + 36}" text-anchor="end">recall on the day, plain FSRS, %</text>`;
}

function dumbbells(groups: readonly Group[]): string {
  const x = scaleLinear([0.3, 0.9], [lines.left, lines.right]);
  const step = (lines.bottom - lines.top) / groups.length;
  const grid = [0.3, 0.5, 0.7, 0.9].map(
    (at) => `<path class="grid" d="M${x(at)} ${lines.top}V${lines.bottom}"/>
<text x="${x(at)}" y="${lines.bottom + 18}" text-anchor="middle">${Math.round(at * 100)}</text>`,
  );
  const rows = groups.map(({ title, plain, aimed }, index) => {
    const y = round(lines.top + step * (index + 0.5));
    const [from, to] = [round(x(plain)), round(x(aimed))];
    return `<text x="${lines.left - 16}" y="${y}" dy="0.32em" text-anchor="end">${escaped(title)}</text>
<path class="gain" d="M${from} ${y}H${to}"/>
<circle class="plain" cx="${from}" cy="${y}" r="5"><title>${escaped(title)}, plain FSRS: ${percent(plain)}</title></circle>
<circle class="aimed" cx="${to}" cy="${y}" r="5"><title>${escaped(title)}, aimed: ${percent(aimed)}</title></circle>`;
  });
  return `<text class="title" x="${lines.left - 160}" y="24">Mean of each group</text>
<circle class="plain" cx="${lines.left - 154}" cy="40" r="5"/><text x="${lines.left - 142}" y="44">plain FSRS</text>
<circle class="aimed" cx="${lines.left - 54}" cy="40" r="5"/><text x="${lines.left - 42}" y="44">aimed at the day</text>
${grid.join('\n')}
${rows.join('\n')}
<text x="${lines.right}" y="${lines.bottom + 36}" text-anchor="end">mean recall on the day, %</text>`;
}

/** The simulation as a picture: every learner as a point, and the groups of the table, which says the same in figures. */
export const plotOf = (learners: readonly SimulatedLearner[], groups: readonly Group[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="title">
<title id="title">True recall on the day of the exam of ${learners.length} synthetic learners: plain FSRS against the plan towards the date</title>
<style>${style}
</style>
<rect width="${size.width}" height="${size.height}" fill="var(--paper)"/>
${scatter(learners)}
${dumbbells(groups)}
</svg>
`;
