import { note } from '@/components/ui/toast';
import { MOST_BYTES } from '@/components/workspace/state/text-size';
import type { Playground } from './state/make-playground';

/** Takes a file's text into the editor; what was there stays among the former texts. */
export async function openFile(file: File, actions: Playground): Promise<void> {
  if (file.size > MOST_BYTES) {
    note(
      `${file.name} has ${(file.size / 1_048_576).toFixed(1)} MB; a definition has 1 MB at most. Nothing was opened.`,
    );
    return;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    note(`${file.name} is no text. Nothing was opened.`);
    return;
  }
  const done = await actions.replaceText(text);
  note(
    done
      ? `${file.name} is open.`
      : 'The server could not be reached to keep the text that is here, so nothing was opened. Try again.',
  );
}
