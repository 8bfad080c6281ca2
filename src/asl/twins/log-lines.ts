import type { Run } from '../engine/run';
import type { EventType } from '../history/event-types';
import type { JsonObject, JsonValue } from '../values';

export type LogLevel = 'ALL' | 'ERROR' | 'FATAL' | 'OFF';

/** What each level lets through. Source: AWS Step Functions Developer Guide, «Log levels», read 2026-11. */
const passes: Readonly<Record<LogLevel, (type: EventType) => boolean>> = {
  ALL: () => true,
  ERROR: (type) => /(Failed|TimedOut|Aborted)$/.test(type) || type === 'FailStateEntered',
  FATAL: (type) => /^Execution(Failed|TimedOut|Aborted)$/.test(type),
  OFF: () => false,
};

/** Members that are left out where execution data is not included. */
const payloads = new Set(['input', 'inputDetails', 'output', 'outputDetails', 'parameters']);

/** A run's events as CloudWatch Logs gets them: one JSON object a line; numbers are texts, details bear no type [recorded]. */
export function logLines(run: Run, level: LogLevel, includeExecutionData = true): readonly JsonObject[] {
  return run
    .events()
    .filter(({ type }) => passes[level](type))
    .map(({ id, type, previousEventId, timestamp, ...more }) => {
      const given = Object.values(more)[0] as unknown as Record<string, JsonValue> | undefined;
      const shown = Object.entries(given ?? {}).filter(([name]) => includeExecutionData || !payloads.has(name));
      return {
        id: String(id),
        type,
        details: Object.fromEntries(shown),
        previous_event_id: String(previousEventId),
        event_timestamp: String(Math.round(timestamp * 1000)),
        execution_arn: run.arn,
        redrive_count: '0',
      };
    });
}
