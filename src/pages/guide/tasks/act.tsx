import type { ComponentChildren } from 'preact';
import type { FactGroup } from '../../../recovery/fact';
import { Button } from '../../../ui/button';
import { useGuide } from '../guide-context';
import { taskWords } from '../words';

/** Notes the time of something the user has done, under the task's own verb. */
export function DoneButton(props: {
  task: string;
  group: FactGroup;
  fact: string;
  /** Facts that go with it. */
  also?: Readonly<Record<string, string>>;
  quiet?: boolean;
  before?: () => unknown;
}) {
  const { learn } = useGuide();
  return (
    <Button
      kind={props.quiet ? 'quiet' : 'primary'}
      icon="tick"
      onClick={async () => {
        await props.before?.();
        await learn(props.group, { ...props.also, [props.fact]: Date.now() });
      }}
    >
      {taskWords(props.task, 'do')}
    </Button>
  );
}

export const Row = ({ children }: { children: ComponentChildren }) => <div class="row wrap">{children}</div>;
