import { eventTypes } from '@/asl';
import type { Fault } from './fault';
import type { Known } from './known';
import type { Sources } from './sources';

/** Glossary: every term has its own id and spellings, leads somewhere and has a source; every event is explained and no other. */
export const lintGlossary = ({ glossary }: Sources, known: Known): Fault[] => {
  const { terms, sources, events } = glossary.value;
  const faults: Fault[] = [];
  const taken = new Set<string>();
  terms.forEach(({ id, term, also, lesson, source }, index) => {
    const at = (field: string, message: string) => faults.push(glossary.fault(['terms', index, field], message));
    for (const [field, word] of [['id', `#${id}`], ['term', term], ...also.map((one) => ['also', one])]) {
      const key = word?.toLowerCase() ?? '';
      if (taken.has(key)) at(field ?? '', `«${word}» is taken`);
      taken.add(key);
    }
    if (!known.paragraphs.has(lesson)) at('lesson', `no lesson has a section «${lesson}»`);
    if (!Object.hasOwn(sources, source)) at('source', `there is no source «${source}»`);
  });
  const types = new Set<string>(eventTypes);
  for (const type of Object.keys(events))
    if (!types.has(type)) faults.push(glossary.fault(['events', type], 'no history has such an event'));
  for (const type of types)
    if (!Object.hasOwn(events, type)) faults.push(glossary.fault(['events'], `«${type}» is not explained`));
  return faults;
};
