import type {Results, Row} from './results.js';

/** A rule or a peer in the picture. */
interface Point {
  readonly label: string;
  readonly style: string;
  readonly x: number;
  readonly y: number;
  /** Where the same flags would stand by chance. */
  readonly chance: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const width = 760;
const panelHeight = 440;
const plot = {left: 64, top: 64, right: width - 24, bottom: panelHeight - 96};

/** False alarms per 1,000 sentences; what has none stands at the left end. */
const scale = {least: 0.01, most: 1000};

/** A rule with fewer flags in a data set is named below the plot, since its share says nothing. */
const fewestFlags = 5;

const ticks = [0.01, 0.1, 1, 10, 100, 1000];

const colors = `
  svg { color: #1f2328; background: #ffffff; font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; }
  text { fill: currentColor; }
  .title { font-size: 15px; font-weight: 600; }
  .quiet { fill: #59636e; font-size: 12px; }
  .axis { stroke: #59636e; }
  .grid { stroke: #d1d9e0; }
  .stem { stroke-width: 1.5; stroke-dasharray: 2 2; }
  .leader { stroke: #818b98; stroke-width: 0.75; }
  .error { fill: #c4161c; stroke: #c4161c; }
  .warning { fill: #8a5a00; stroke: #8a5a00; }
  .info { fill: #0b5cad; stroke: #0b5cad; }
  .peer { fill: #59636e; stroke: #59636e; }
  .chance { fill: none; }
  .label { stroke: #ffffff; stroke-width: 3; paint-order: stroke; stroke-linejoin: round; }
  @media (prefers-color-scheme: dark) {
    svg { color: #f0f6fc; background: #0d1117; }
    .quiet { fill: #9198a1; }
    .axis { stroke: #9198a1; }
    .grid { stroke: #2f3742; }
    .error { fill: #ff7b72; stroke: #ff7b72; }
    .warning { fill: #e3b341; stroke: #e3b341; }
    .info { fill: #79c0ff; stroke: #79c0ff; }
    .peer { fill: #9198a1; stroke: #9198a1; }
    .chance { fill: none; }
    .label { stroke: #0d1117; }
  }`;

/**
 * Draws rules and peers: false alarms on human prose against agreement with raters, a plot for each data set.
 *
 * @returns An SVG document that is readable on a light and on a dark page.
 */
export function pictureOf({rows, dataSets}: Results): string {
  const drawn = rows.filter(({checker, rule}) => rule !== undefined || checker !== 'mtlint');
  const height = panelHeight * Math.max(dataSets.length, 1) + 40;
  const panels = dataSets.map(
    ({name}, index) => `<g transform="translate(0 ${panelHeight * index})">${panel(name, drawn)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="False alarms on human prose against agreement with raters">
<style>${colors}
</style>
<rect width="${width}" height="${height}" fill="none"/>
${panels.join('\n')}
<g transform="translate(0 ${height - 24})">${legend()}</g>
</svg>
`;
}

function legend(): string {
  const entries: readonly [style: string, text: string][] = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'info'],
    ['peer', 'another linter'],
  ];
  let x = plot.left;
  const marks = entries.map(([style, text]) => {
    const mark = `${symbol(style, x, 0)}<text x="${x + 10}" y="4">${text}</text>`;
    x += 34 + textWidth(text);
    return mark;
  });
  return `${marks.join('')}<circle class="error chance" cx="${x}" cy="0" r="4"/><text x="${x + 10}" y="4">the same flags at random positions</text>`;
}

function panel(name: string, rows: readonly Row[]): string {
  const few: string[] = [];
  const points: Point[] = [];
  for (const row of rows) {
    const {flags, agreement, chance} = row.agreement[name]!;
    const label = labelOf(row);
    if (flags < fewestFlags) few.push(label);
    else {
      points.push({
        label,
        style: row.rule === undefined ? 'peer' : (row.severity ?? 'info'),
        x: toX(row.clean.falsePerThousand),
        y: toY(agreement),
        chance: toY(chance),
      });
    }
  }
  return [
    `<text class="title" x="${plot.left}" y="24">${escapeText(name)}</text>`,
    `<text class="quiet" x="${plot.left}" y="44">share of flags that overlap an error that a rater marked</text>`,
    axes(),
    ...points.map(drawPoint),
    ...labels(points),
    ...(few.length > 0 ? footnote(`fewer than ${fewestFlags} flags: ${few.join(', ')}`) : []),
  ].join('\n');
}

/** Text below a plot, in lines that fit. */
function footnote(text: string): string[] {
  const lines = text.match(/.{1,100}(?:\s|$)/g) ?? [];
  return lines.map(
    (line, index) =>
      `<text class="quiet" x="${plot.left}" y="${plot.bottom + 54 + 16 * index}">${escapeText(line.trim())}</text>`,
  );
}

function labelOf({checker, rule, severity}: Row): string {
  if (rule === undefined) return checker;
  return severity === 'error' ? rule : `${rule} (${severity})`;
}

function axes(): string {
  const horizontal = [0, 0.25, 0.5, 0.75, 1].map(
    share =>
      `<path class="grid" d="M${plot.left} ${toY(share)}H${plot.right}"/><text class="quiet" x="${plot.left - 8}" y="${toY(share) + 4}" text-anchor="end">${share * 100} %</text>`,
  );
  const vertical = ticks.map(
    value =>
      `<path class="axis" d="M${toX(value)} ${plot.bottom}v5"/><text class="quiet" x="${toX(value)}" y="${plot.bottom + 20}" text-anchor="middle">${value === scale.least ? 'none' : value}</text>`,
  );
  return [
    ...horizontal,
    ...vertical,
    `<path class="axis" d="M${plot.left} ${plot.bottom}H${plot.right}"/>`,
    `<text class="quiet" x="${(plot.left + plot.right) / 2}" y="${plot.bottom + 36}" text-anchor="middle">false alarms per 1,000 sentences of human prose</text>`,
  ].join('\n');
}

/** A point, and a stem to where chance would put it. */
function drawPoint({style, x, y, chance}: Point): string {
  return `<path class="stem ${style}" d="M${x} ${y}V${chance}"/><circle class="${style} chance" cx="${x}" cy="${chance}" r="4"/>${symbol(style, x, y)}`;
}

function symbol(style: string, x: number, y: number): string {
  return style === 'peer'
    ? `<rect class="peer" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`
    : `<circle class="${style}" cx="${x}" cy="${y}" r="5.5"/>`;
}

/** Puts a label beside each point where it covers neither a point nor another label. */
function labels(points: readonly Point[]): string[] {
  const taken: Box[] = points.flatMap(({x, y, chance}) => [
    around(x, y, 7),
    {left: x - 4, right: x + 4, top: Math.min(y, chance) - 4, bottom: Math.max(y, chance) + 4},
  ]);
  return points
    .toSorted((a, b) => a.y - b.y || a.x - b.x || (a.label < b.label ? -1 : 1))
    .map(point => {
      const isFree = (box: Box): boolean => isInside(box) && !taken.some(other => overlaps(box, other));
      const box = [...candidates(point)].find(isFree);
      if (!box) return '';
      taken.push(box);
      const middle = (box.top + box.bottom) / 2;
      const isBeside = Math.abs(middle - point.y) < 2;
      const end = box.left > point.x ? box.left - 2 : box.right + 2;
      const leader = isBeside ? '' : `<path class="leader" d="M${point.x} ${point.y}L${end} ${middle}"/>`;
      return `${leader}<text class="label" x="${box.left}" y="${middle + 4}">${escapeText(point.label)}</text>`;
    });
}

/** Places for a label, the nearest first. */
function* candidates(point: Point): Generator<Box> {
  const size = textWidth(point.label);
  for (let distance = 0; distance < 300; distance += 6) {
    for (const shift of distance === 0 ? [0] : [-distance, distance]) {
      const top = point.y + shift - 8;
      const away = distance === 0 ? 11 : 18;
      yield {left: point.x + away, right: point.x + away + size, top, bottom: top + 16};
      yield {left: point.x - away - size, right: point.x - away, top, bottom: top + 16};
    }
  }
}

function around(x: number, y: number, radius: number): Box {
  return {left: x - radius, right: x + radius, top: y - radius, bottom: y + radius};
}

function isInside({left, right, top, bottom}: Box): boolean {
  return left >= plot.left && right <= plot.right && top >= plot.top - 12 && bottom <= plot.bottom;
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** About as wide as the font draws it: a little more rather than less. */
function textWidth(text: string): number {
  return text.length * 6.9;
}

function toX(perThousand: number): number {
  const value = Math.min(Math.max(perThousand, scale.least), scale.most);
  const share = Math.log10(value / scale.least) / Math.log10(scale.most / scale.least);
  return round(plot.left + share * (plot.right - plot.left));
}

function toY(share: number): number {
  return round(plot.bottom - share * (plot.bottom - plot.top));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
