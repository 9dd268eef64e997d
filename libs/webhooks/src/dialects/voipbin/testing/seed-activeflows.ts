/** The examples of activeflows of VoIPBIN's webhook pages, as they stand there. */
export const seedActiveflows = {
  activeflow_created: {
    type: 'activeflow_created',
    data: {
      id: '74ac5405-7c70-4184-9388-1c9f8f8ce25f',
      flow_id: 'd157ce07-0360-4cad-9007-c8ab89fccf9c',
      customer_id: '00000000-0000-0000-0000-000000000000',
      reference_type: 'call',
      reference_id: '5371e9db-d035-4db6-a8d6-0994d33e744e',
      current_action: {
        id: '00000000-0000-0000-0000-000000000001',
        next_id: '00000000-0000-0000-0000-000000000000',
        type: '',
      },
      forward_action_id: '00000000-0000-0000-0000-000000000000',
      actions: [
        {
          id: 'df25724f-e308-4c89-9325-cf56cd09249e',
          next_id: '00000000-0000-0000-0000-000000000000',
          type: 'answer',
        },
        {
          id: '2e7ec294-fc66-4039-8446-6590b82ed54f',
          next_id: '00000000-0000-0000-0000-000000000000',
          type: 'talk',
          option: {
            text: "hello. welcome to voipbin. This is test message. Please enjoy the voipbin's service. thank you.",
            gender: 'female',
            language: 'en-US',
          },
        },
      ],
      tm_create: '2022-04-11 00:23:54.724620',
      tm_update: '2022-04-11 00:23:54.724620',
      tm_delete: '9999-01-01 00:00:00.000000',
    },
  },
  activeflow_updated: {
    type: 'activeflow_updated',
    data: {
      id: '74ac5405-7c70-4184-9388-1c9f8f8ce25f',
      flow_id: 'd157ce07-0360-4cad-9007-c8ab89fccf9c',
      customer_id: '00000000-0000-0000-0000-000000000000',
      reference_type: 'call',
      reference_id: '5371e9db-d035-4db6-a8d6-0994d33e744e',
      current_action: {
        id: 'df25724f-e308-4c89-9325-cf56cd09249e',
        next_id: '00000000-0000-0000-0000-000000000000',
        type: 'answer',
      },
      forward_action_id: '00000000-0000-0000-0000-000000000000',
      actions: [
        {
          id: 'df25724f-e308-4c89-9325-cf56cd09249e',
          next_id: '00000000-0000-0000-0000-000000000000',
          type: 'answer',
        },
        {
          id: '2e7ec294-fc66-4039-8446-6590b82ed54f',
          next_id: '00000000-0000-0000-0000-000000000000',
          type: 'talk',
          option: {
            text: "hello. welcome to voipbin. This is test message. Please enjoy the voipbin's service. thank you.",
            gender: 'female',
            language: 'en-US',
          },
        },
      ],
      tm_create: '2022-04-11 00:23:54.724620',
      tm_update: '2022-04-11 00:23:54.840938',
      tm_delete: '9999-01-01 00:00:00.000000',
    },
  },
  activeflow_deleted: {
    type: 'activeflow_deleted',
    data: {
      id: '74ac5405-7c70-4184-9388-1c9f8f8ce25f',
      flow_id: 'd157ce07-0360-4cad-9007-c8ab89fccf9c',
      customer_id: '00000000-0000-0000-0000-000000000000',
      reference_type: 'call',
      reference_id: '5371e9db-d035-4db6-a8d6-0994d33e744e',
      current_action: {
        id: '2e7ec294-fc66-4039-8446-6590b82ed54f',
        next_id: '00000000-0000-0000-0000-000000000000',
        type: 'talk',
        option: {
          text: "hello. welcome to voipbin. This is test message. Please enjoy the voipbin's service. thank you.",
          gender: 'female',
          language: 'en-US',
        },
      },
      forward_action_id: '00000000-0000-0000-0000-000000000000',
      actions: [
        {
          id: 'df25724f-e308-4c89-9325-cf56cd09249e',
          next_id: '00000000-0000-0000-0000-000000000000',
          type: 'answer',
        },
        {
          id: '2e7ec294-fc66-4039-8446-6590b82ed54f',
          next_id: '00000000-0000-0000-0000-000000000000',
          type: 'talk',
          option: {
            text: "hello. welcome to voipbin. This is test message. Please enjoy the voipbin's service. thank you.",
            gender: 'female',
            language: 'en-US',
          },
        },
      ],
      tm_create: '2022-04-11 00:23:54.724620',
      tm_update: '2022-04-11 00:23:55.134500',
      tm_delete: '9999-01-01 00:00:00.000000',
    },
  },
} as const;
