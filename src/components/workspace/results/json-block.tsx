import { prettyJson } from '@/components/machine/pretty-json';

/** JSON text, readable, every digit kept. */
export function JsonBlock({ title, text }: { title?: string; text: string }) {
  return (
    <div className="min-w-0">
      {title ? <p className="mb-1 text-1 text-soft">{title}</p> : null}
      <pre tabIndex={0} className="max-h-72 overflow-auto rounded-md bg-sunk px-3 py-2 text-1">
        <code>{prettyJson(text)}</code>
      </pre>
    </div>
  );
}
