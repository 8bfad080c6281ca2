'use client';

import { Play } from 'lucide-react';
import { Button, type ButtonSize } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useModifier } from '@/components/workspace/use-modifier';
import { usePlayground, usePlaygroundActions } from './state/context';

export function RunButton({ size = 'medium', className }: { size?: ButtonSize; className?: string }) {
  const running = usePlayground((state) => state.running);
  const tooLong = usePlayground((state) => state.tooLong);
  const actions = usePlaygroundActions();
  const modifier = useModifier();
  return (
    <Button
      kind="primary"
      size={size}
      pending={running}
      disabled={tooLong}
      onClick={() => void actions.run()}
      {...(className ? { className } : {})}
    >
      {running ? null : <Play size={14} aria-hidden="true" />}
      Run
      {size === 'small' ? <Kbd>{modifier}⏎</Kbd> : null}
    </Button>
  );
}
