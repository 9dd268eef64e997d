import { Badge, ScrollArea, Tabs } from '@mantine/core';
import { IconAdjustments, IconAlertCircle, IconPhone } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { Inspector } from '../inspector/inspector.js';
import { TestPhone } from '../phone/test-phone.js';
import { ProblemPanel } from '../problems/problem-panel.js';
import { problemStore } from '../problems/problem-store.js';
import { useFlowEditor, useUi } from './editor-context.js';
import type { SidePanel } from './editor-ui.js';
import classes from './flow-editor-view.module.css';

/** The panel at the right: settings of what is selected, problems, test phone. */
export function SidePanels({ readOnly }: { readOnly: boolean }) {
  const { ui } = useFlowEditor();
  const panel = useUi((state) => state.panel);
  const count = useStore(problemStore, (state) => state.problems.length);
  const errors = useStore(problemStore, (state) =>
    state.problems.some((problem) => problem.severity === 'error'),
  );
  return (
    <aside className={classes['panel']} aria-label="Panel">
      <Tabs
        value={panel}
        onChange={(next) => ui.setState({ panel: (next ?? 'settings') as SidePanel })}
        style={{ display: 'flex', flexDirection: 'column', height: '100%' }}
        keepMounted={false}
      >
        <Tabs.List grow>
          <Tabs.Tab value="settings" leftSection={<IconAdjustments size={16} />}>
            Settings
          </Tabs.Tab>
          <Tabs.Tab
            value="problems"
            leftSection={<IconAlertCircle size={16} />}
            rightSection={
              count > 0 ? (
                <Badge size="sm" px={6} miw={20} color={errors ? 'red.7' : 'yellow.9'}>
                  {count}
                </Badge>
              ) : null
            }
          >
            Problems
          </Tabs.Tab>
          <Tabs.Tab value="phone" leftSection={<IconPhone size={16} />}>
            Phone
          </Tabs.Tab>
        </Tabs.List>
        <ScrollArea style={{ flex: 1 }} type="auto">
          <Tabs.Panel value="settings">
            <Inspector readOnly={readOnly} />
          </Tabs.Panel>
          <Tabs.Panel value="problems">
            <ProblemPanel />
          </Tabs.Panel>
          <Tabs.Panel value="phone">
            <TestPhone />
          </Tabs.Panel>
        </ScrollArea>
      </Tabs>
    </aside>
  );
}
