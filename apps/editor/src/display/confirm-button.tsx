import { Button, Group, Modal, Text, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

export interface ConfirmButtonProps extends Pick<ButtonProps, 'leftSection' | 'variant' | 'color' | 'size'> {
  /** What the button says. */
  readonly children: ReactNode;
  /** The question: `Stop this activeflow?` */
  readonly question: string;
  /** What happens then. */
  readonly consequence: ReactNode;
  /** The button that does it, in the dialog. */
  readonly confirm: string;
  readonly cancel?: string;
  readonly pending?: boolean;
  readonly disabled?: boolean;
  /** Name of the button for screen readers, where its words alone are not enough. */
  readonly label?: string;
  readonly onConfirm: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant={props.variant ?? 'default'}
        {...(props.color ? { color: props.color } : {})}
        size={props.size ?? 'sm'}
        leftSection={props.leftSection}
        loading={props.pending ?? false}
        disabled={props.disabled ?? false}
        onClick={open}
        {...(props.label ? { 'aria-label': props.label } : {})}
      >
        {props.children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={props.question}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Text size="sm" component="div">
          {props.consequence}
        </Text>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            {props.cancel ?? 'Cancel'}
          </Button>
          <Button
            color="red"
            onClick={() => {
              props.onConfirm();
              close();
            }}
          >
            {props.confirm}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
