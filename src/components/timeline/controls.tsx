import {
  ChevronDown,
  ChevronUp,
  Pause,
  Play,
  SkipBack,
  SkipForward,
  StepBack,
  StepForward,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Segmented } from '@/components/ui/segmented';
import type { Scale } from './time-map';

interface ControlsProps {
  readonly playing: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly onPlay: () => void;
  readonly onGo: (where: 'start' | 'back' | 'on' | 'end') => void;
  readonly scale: Scale;
  readonly onScale: (scale: Scale) => void;
  readonly as: 'lanes' | 'list';
  readonly onAs: (as: 'lanes' | 'list') => void;
  readonly onZoom: (by: number) => void;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** What the clock says. */
  readonly children: ReactNode;
}

/** Play, step, ends; the clock; how the line is drawn. */
export function Controls(props: ControlsProps) {
  const { playing, atStart, atEnd, onPlay, onGo, scale, onScale, as, onAs, onZoom, open, onOpen, children } = props;
  return (
    <header className="@container shrink-0">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 px-2 py-1 @3xl:flex-nowrap">
        <div className="flex shrink-0 items-center">
          <IconButton label="To the start" disabled={atStart} onClick={() => onGo('start')}>
            <SkipBack size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label="Event before ([)" disabled={atStart} onClick={() => onGo('back')}>
            <StepBack size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label={playing ? 'Pause' : 'Play'} onClick={onPlay}>
            {playing ? <Pause size={17} aria-hidden="true" /> : <Play size={17} aria-hidden="true" />}
          </IconButton>
          <IconButton label="Event after (])" disabled={atEnd} onClick={() => onGo('on')}>
            <StepForward size={15} aria-hidden="true" />
          </IconButton>
          <IconButton label="To the end" disabled={atEnd} onClick={() => onGo('end')}>
            <SkipForward size={15} aria-hidden="true" />
          </IconButton>
        </div>
        <div className="order-last w-full min-w-0 px-2 @3xl:order-none @3xl:w-auto @3xl:grow @3xl:px-0">{children}</div>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          {open ? (
            <>
              {as === 'lanes' ? (
                <div className="hidden items-center @lg:flex">
                  <IconButton label="Less time in more detail" onClick={() => onZoom(2)}>
                    <ZoomIn size={15} aria-hidden="true" />
                  </IconButton>
                  <IconButton label="More time in less detail" onClick={() => onZoom(0.5)}>
                    <ZoomOut size={15} aria-hidden="true" />
                  </IconButton>
                </div>
              ) : null}
              <div className="hidden @md:block">
                <Segmented
                  label="Time is drawn"
                  value={scale}
                  onChange={onScale}
                  options={[
                    { id: 'compressed', label: 'Compressed' },
                    { id: 'scaled', label: 'To scale' },
                  ]}
                />
              </div>
              <Segmented
                label="Show virtual time as"
                value={as}
                onChange={onAs}
                options={[
                  { id: 'lanes', label: 'Lanes' },
                  { id: 'list', label: 'List' },
                ]}
              />
            </>
          ) : null}
          <IconButton label={open ? 'Hide the lanes' : 'Show the lanes'} expanded={open} onClick={() => onOpen(!open)}>
            {open ? <ChevronDown size={16} aria-hidden="true" /> : <ChevronUp size={16} aria-hidden="true" />}
          </IconButton>
        </div>
      </div>
    </header>
  );
}
