'use client';

import { Unpublished } from '@/components/teach/unpublished';
import { FilesDiff } from './panes/version-changes';
import { useAuthoring, useFiles } from './state/context';
import { sameFiles } from './state/make-authoring';
import type { AuthoredView } from './words';

/** Where what is written differs from what learners have. What is taken back can be given back above the panes. */
export function UnpublishedFiles({ view, onPublish }: { view: AuthoredView; onPublish: () => void }) {
  const { published, archived, versions } = view;
  const files = useFiles((state) => state.files);
  const { takeUp } = useAuthoring();
  if (!published || archived || sameFiles(files, published.files)) return null;
  const { version } = published;
  const [newest] = versions;
  const sent = newest && newest.version > version && newest.state !== 'archived' ? newest.version : undefined;
  return (
    <Unpublished
      about={`Learners have version ${version}${sent ? `; version ${sent} is on its way to them` : ''}.`}
      act="On to publishing"
      onAct={onPublish}
      onTakeBack={() => takeUp(published.files)}
    >
      <FilesDiff title={`From version ${version} to what stands under Write`} before={published.files} after={files} />
    </Unpublished>
  );
}
