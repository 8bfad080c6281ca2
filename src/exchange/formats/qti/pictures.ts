import type { WriteOptions } from '../../format';
import type { Losses } from '../../loss';
import { fingerprintOf } from '../../text/bytes';
import { imageTypeOf } from '../../text/image-kind';
import { markdownToHtml, markdownToInlineHtml, replacePictures } from '../../text/markdown';

/** Texts as HTML for a package, their pictures collected as its files. */
export class Pictures {
  readonly files = new Map<string, Uint8Array>();

  constructor(private readonly image: WriteOptions['image']) {}

  html(text: string, lost: Losses): string {
    return markdownToHtml(this.placed(text, lost));
  }

  /** Without a paragraph around one line. */
  inline(text: string, lost: Losses): string {
    return markdownToInlineHtml(this.placed(text, lost));
  }

  private placed(text: string, lost: Losses): string {
    return replacePictures(text, (address) => {
      const bytes = this.image(address);
      if (!bytes) {
        lost.add('image', 'A picture that is no longer there is left out.');
        return undefined;
      }
      const path = `media/${fingerprintOf(bytes)}.${(imageTypeOf(bytes) ?? 'image/png').slice(6)}`;
      this.files.set(path, bytes);
      return path;
    });
  }
}
