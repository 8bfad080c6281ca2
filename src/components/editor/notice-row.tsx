import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

export interface EditorNotice {
  readonly text: ReactNode;
  /** What can be done about it. */
  readonly act?: { readonly words: string; readonly do: () => void };
}

/** What an editor's command has to say, beside the text until it is put away. */
export function NoticeRow({ notice, onClose }: { notice: EditorNotice; onClose: () => void }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-2 border-b border-hairline bg-caught-soft px-3 py-2 text-1"
    >
      <span aria-hidden="true" className="text-caught">
        ▲
      </span>
      <p className="min-w-0 grow basis-60">{notice.text}</p>
      {notice.act ? (
        <Button size="small" onClick={notice.act.do}>
          {notice.act.words}
        </Button>
      ) : null}
      <Button size="small" kind="quiet" onClick={onClose}>
        {notice.act ? 'Stay' : 'Close'}
      </Button>
    </div>
  );
}
