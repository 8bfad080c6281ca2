'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { STATE_WORDS } from '../words';
import type { Body } from './paths';
import { TextDiff } from './text-diff';
import { stateOf, type Version } from './version-state';

interface VersionsProps {
  readonly versions: readonly Version[];
  /** What stands in the form. */
  readonly current: Body;
  /** Puts a version's text into the draft; absent where there is none to write. */
  readonly onRestore?: ((version: Version) => void) | undefined;
  readonly onPublish?: ((version: Version) => void) | undefined;
}

/** Every version that was handed in, newest first: who wrote it, what was said of it, what it changed. */
export function Versions({ versions, current, onRestore, onPublish }: VersionsProps) {
  const [open, setOpen] = useState<string>();
  if (versions.length === 0) return <p className="text-soft">None yet: the first is made when you submit the draft.</p>;
  return (
    <ol className="border-t border-hairline">
      {versions.map((version, index) => (
        <li key={version.id} className="grid gap-2 border-b border-hairline py-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">Version {version.version}</span>
              <Badge tone={STATE_WORDS[stateOf(version)].tone}>{STATE_WORDS[stateOf(version)].name}</Badge>
              <span className="text-1 text-soft">
                {version.author ?? 'The course’s files'}, <Moment at={version.createdAt} />
                {version.answers > 0
                  ? ` · ${version.answers.toLocaleString('en')} ${version.answers === 1 ? 'answer' : 'answers'}`
                  : ''}
              </span>
            </p>
            <div className="flex flex-wrap gap-1">
              <Button
                kind="quiet"
                size="small"
                aria-expanded={open === version.id}
                onClick={() => setOpen(open === version.id ? undefined : version.id)}
              >
                {open === version.id ? 'Hide changes' : 'Changes'}
              </Button>
              {onRestore ? (
                <Button kind="quiet" size="small" onClick={() => onRestore(version)}>
                  Edit from this
                </Button>
              ) : null}
              {onPublish && version.state === 'archived' ? (
                <Button kind="quiet" size="small" onClick={() => onPublish(version)}>
                  Publish again
                </Button>
              ) : null}
            </div>
          </div>
          {version.review ? (
            <p className="text-1 text-soft">
              {version.review.approved ? 'Approved' : 'Sent back'} by {version.review.by ?? 'somebody who has left'},{' '}
              <Moment at={version.review.at} />
              {version.review.note ? <>: “{version.review.note}”</> : null}
            </p>
          ) : null}
          {open === version.id ? (
            <Changes version={version} before={versions[index + 1]} current={current} writes={Boolean(onRestore)} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

interface ChangesProps {
  readonly version: Version;
  readonly before: Version | undefined;
  readonly current: Body;
  readonly writes: boolean;
}

function Changes({ version, before, current, writes }: ChangesProps) {
  return (
    <div className="grid gap-3">
      {before ? (
        <>
          <p className="text-1 font-medium">From version {before.version} to this one</p>
          <TextDiff
            label={`Changes from version ${before.version} to version ${version.version}`}
            before={before.body}
            after={version.body}
          />
        </>
      ) : (
        <p className="text-1 text-soft">It is the first.</p>
      )}
      {writes ? (
        <>
          <p className="text-1 font-medium">From this one to what stands in the form</p>
          <TextDiff
            label={`Changes from version ${version.version} to the form`}
            before={version.body}
            after={current}
          />
        </>
      ) : null}
    </div>
  );
}
