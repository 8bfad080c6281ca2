import type { Format, SourceFile } from '../../format';
import { isZip, unpack } from '../../zip';
import { readQti12 } from './read-12';
import { readQti21 } from './read-21';
import { writeQti12 } from './write-12';
import { writeQti21 } from './write-21';

const head = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 4_000));

/** Does some question file begin with such an element? */
const holds = ({ bytes }: SourceFile, element: RegExp): boolean => {
  if (!isZip(bytes)) return element.test(head(bytes));
  return [...unpack(bytes, (name) => /\.xml$/i.test(name)).values()].some((xml) => element.test(head(xml)));
};

export const qti12: Format = {
  id: 'qti-1.2',
  name: 'QTI 1.2',
  about: 'What Canvas, Blackboard and Moodle exchange: a package, or one XML file.',
  extensions: ['zip', 'xml', 'imscc'],
  mediaType: 'application/zip',
  recognise: (file) => holds(file, /<(\w+:)?questestinterop[\s>]/),
  read: readQti12,
  write: writeQti12,
};

export const qti21: Format = {
  id: 'qti-2.1',
  name: 'QTI 2.1',
  about: 'The newer exchange format of assessment systems: a package, or one item.',
  extensions: ['zip', 'xml'],
  mediaType: 'application/zip',
  recognise: (file) => holds(file, /<(\w+:)?assessmentItem[\s>]/),
  read: readQti21,
  write: writeQti21,
};
