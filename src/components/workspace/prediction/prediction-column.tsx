'use client';

import { Group, Panel } from 'react-resizable-panels';
import { Handle } from '../handle';
import { MachinePane } from './machine-pane';
import { PredictionPane } from './prediction-pane';

/** The machine above, what its history is thought to be below it: both in sight. */
export function PredictionColumn() {
  return (
    <Group id="middle-panes" orientation="vertical" defaultLayout={{ machine: 38, prediction: 62 }} className="h-full">
      <Panel id="machine" minSize={120}>
        <MachinePane />
      </Panel>
      <Handle label="Height of the machine" />
      <Panel id="prediction" minSize={200}>
        <PredictionPane />
      </Panel>
    </Group>
  );
}
