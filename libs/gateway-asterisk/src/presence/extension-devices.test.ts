import { ExtensionDevices } from './extension-devices.js';

describe('whose phone a device of Asterisk is', () => {
  it.each([
    { dialString: 'PJSIP/{extension}', device: 'PJSIP/1001', extension: '1001' },
    { dialString: 'PJSIP/{extension}', device: 'PJSIP/trunk', extension: null },
    { dialString: 'PJSIP/{extension}', device: 'PJSIP/1', extension: null },
    { dialString: 'PJSIP/{extension}', device: 'SIP/1001', extension: null },
    { dialString: 'PJSIP/{extension}', device: 'Stasis:1001', extension: null },
    { dialString: 'PJSIP/desk-{extension}.home', device: 'PJSIP/desk-1001.home', extension: '1001' },
    { dialString: 'PJSIP/desk-{extension}.home', device: 'PJSIP/desk-1001xhome', extension: null },
  ])('by $dialString, $device is that of $extension', ({ dialString, device, extension }) => {
    expect(ExtensionDevices.of(dialString)?.extensionOf(device)).toBe(extension);
  });

  it.each([
    { dialString: 'PJSIP/{extension}', device: 'PJSIP/ann-mobile', extension: 'ann-mobile' },
    { dialString: 'PJSIP/{extension}', device: 'PJSIP/trunk', extension: null },
    { dialString: 'PJSIP/desk-{extension}', device: 'PJSIP/desk-ann-mobile', extension: 'ann-mobile' },
    { dialString: 'PJSIP/desk-{extension}', device: 'PJSIP/ann-mobile', extension: null },
  ])('with a further phone of a user: by $dialString, $device is $extension', (example) => {
    const devices = ExtensionDevices.of(example.dialString, (name) => name === 'ann-mobile');
    expect(devices?.extensionOf(example.device)).toBe(example.extension);
    expect(devices?.ofChannel(`${example.device}-0000002a`)).toBe(example.extension);
  });

  it('is found by the name of a channel, too', () => {
    const devices = ExtensionDevices.of('PJSIP/{extension}');
    expect(devices?.ofChannel('PJSIP/1001-0000002a')).toBe('1001');
    expect(devices?.ofChannel('PJSIP/trunk-0000002a')).toBeNull();
  });

  it.each(['PJSIP/{extension}@desks', 'Local/{extension}@phones', 'PJSIP/trunk'])(
    'cannot be known by %s, which leads all to one place',
    (dialString) => expect(ExtensionDevices.of(dialString)).toBeNull(),
  );
});
