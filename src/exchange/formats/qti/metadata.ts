import type { DraftFields, PlainDraft } from '../../draft';

/** What QTI 1.2's free metadata fields hold of a card beyond its tags. */
export const metadataFields = (card: PlainDraft): [string, string][] => [
  ...(card.source
    ? ([
        ['source_title', card.source.title],
        ['source_url', card.source.url],
      ] as [string, string][])
    : []),
  ...(card.checkedOn ? ([['checked_on', card.checkedOn]] as [string, string][]) : []),
  ...(card.kind === 'single' || card.kind === 'multiple'
    ? card.options.flatMap(({ id, misconception }): [string, string][] =>
        misconception ? [[`misconception_${id}`, misconception]] : [],
      )
    : []),
];

export function fieldsFromMetadata(metadata: ReadonlyMap<string, string>): Partial<DraftFields> {
  const url = metadata.get('source_url');
  const checkedOn = metadata.get('checked_on');
  return {
    ...(url ? { source: { title: metadata.get('source_title') ?? '', url } } : {}),
    ...(checkedOn ? { checkedOn } : {}),
  };
}

/** By the option's id. */
export const misconceptionsFrom = (metadata: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...metadata].flatMap(([label, entry]): [string, string][] =>
      label.startsWith('misconception_') && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry)
        ? [[label.slice('misconception_'.length), entry]]
        : [],
    ),
  );
