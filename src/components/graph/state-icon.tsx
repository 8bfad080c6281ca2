import {
  CircleCheck,
  CircleX,
  Clock,
  Columns3,
  GitFork,
  ListRestart,
  type LucideIcon,
  SquareArrowRight,
  SquareDashed,
  Zap,
} from 'lucide-react';

const ICONS = new Map<string, LucideIcon>([
  ['Task', Zap],
  ['Pass', SquareArrowRight],
  ['Choice', GitFork],
  ['Wait', Clock],
  ['Succeed', CircleCheck],
  ['Fail', CircleX],
  ['Parallel', Columns3],
  ['Map', ListRestart],
]);

/** The small picture of a state's type, 20 px square; a type nobody knows gets an empty frame. */
export function StateIcon({ type, size = 20 }: { type: string; size?: number }) {
  const Icon = ICONS.get(type) ?? SquareDashed;
  return <Icon size={size} strokeWidth={1.6} aria-hidden="true" />;
}
