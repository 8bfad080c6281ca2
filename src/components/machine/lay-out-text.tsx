import type { ReactNode } from 'react';
import { parseJson, SyntaxFault } from '@/asl';
import { type Layout, layOut } from '@/components/graph/layout';
import { graphOf } from '@/components/graph/model';
import { outlineOf } from '@/components/graph/outline';
import { Outline } from './outline';

/** A definition as a picture, and the same in words. */
export interface Drawn {
  readonly layout: Layout;
  readonly outline: ReactNode;
}

/** Draws what somebody wrote; nothing where the text is no JSON or no machine. Fetched when a definition was first changed. */
export function layOutText(text: string): Drawn | undefined {
  const definition = parseJson(text);
  if (definition instanceof SyntaxFault) return undefined;
  try {
    const graph = graphOf(definition);
    return { layout: layOut(graph), outline: <Outline items={outlineOf(graph)} /> };
  } catch {
    return undefined;
  }
}
