import { useEffect } from 'react';
import { isTyping } from '@/components/ui/is-typing';
import type { Core } from './state/make-core';

/** ⌘/Ctrl-Enter runs and ⇧⌘/Ctrl-Enter submits from anywhere; `[` and `]` step through the events where nothing is typed. */
export function useWorkspaceKeys(workspace: Core): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // The editor has taken the key already.
      if (event.defaultPrevented) return;
      if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !event.altKey) {
        event.preventDefault();
        if (event.shiftKey) workspace.submit?.();
        else void workspace.run();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== '[' && event.key !== ']') return;
      event.preventDefault();
      workspace.step(event.key === ']' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [workspace]);
}
