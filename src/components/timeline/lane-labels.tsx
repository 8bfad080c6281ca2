import { memo } from 'react';
import type { Lane } from './lanes';
import { ROW } from './lanes-view';
import { laneName } from './rows';

interface LaneLabelsProps {
  readonly lanes: readonly Lane[];
  readonly first: number;
  readonly rows: number;
  readonly width: number;
  readonly axis: number;
}

/** What each lane is, at the left edge; it stays while the line moves. */
export const LaneLabels = memo(({ lanes, first, rows, width, axis }: LaneLabelsProps) => (
  <div className="sticky left-0 z-30 shrink-0 border-r border-hairline bg-paper" style={{ width }}>
    <div className="sticky top-0 z-10 border-b border-hairline bg-paper" style={{ height: axis }} />
    <ol aria-label="Lanes" className="absolute inset-x-0" style={{ top: axis }}>
      {lanes.slice(first, first + rows).map((lane, index) => (
        <li
          key={lane.key}
          title={laneName(lane)}
          style={{
            top: (first + index) * ROW,
            height: ROW,
            paddingLeft: 12 + Math.min(4, lane.depth) * 8 - (lane.depth > 0 ? 8 : 0),
          }}
          className="absolute inset-x-0 flex items-center gap-1.5 pr-2 text-1"
        >
          {lane.container === undefined ? (
            'Execution'
          ) : (
            <>
              {isFirst(lanes, first + index) ? (
                <span className="min-w-0 truncate text-soft">{lane.container}</span>
              ) : null}
              <span className="ml-auto shrink-0 whitespace-nowrap">{lane.part}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  </div>
));

/** Lanes of one container follow one another: the first says its name. */
const isFirst = (lanes: readonly Lane[], index: number): boolean => {
  const [lane, before] = [lanes[index], lanes[index - 1]];
  return lane?.container !== before?.container || lane?.depth !== before?.depth;
};
