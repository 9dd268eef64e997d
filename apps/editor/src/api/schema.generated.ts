/* eslint-disable */
// Written by `npm run generate:api -w @hookswitch/editor`.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["get_session"];
        put?: never;
        /**
         * Sign in to the editor
         * @description Sets the session cookie. Too many wrong tries are answered 429 with Retry-After.
         */
        post: operations["sign_in"];
        /** Sign out */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who sign in */
        get: operations["list_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["get_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a password; signs the account out everywhere */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens, newest first */
        get: operations["list_api_tokens"];
        put?: never;
        /** A new API token; its value is shown this once */
        post: operations["create_api_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api_tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a token at once */
        delete: operations["delete_api_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activeflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activeflows, newest first */
        get: operations["list_activeflows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activeflows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One activeflow */
        get: operations["get_activeflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activeflows/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nodes that it has left, in order, with what came of them */
        get: operations["list_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activeflows/{id}/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its variables now, or as they were at its end */
        get: operations["get_variables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activeflows/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it and hang its call up; its hang-up lane still runs */
        post: operations["stop_activeflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Backups in the data folder, newest first */
        get: operations["list_backups"];
        put?: never;
        /**
         * Back the data folder up while calls go on
         * @description Answers when the backup is whole. It is a folder of files for the owner of the data folder alone, and holds the key that opens every secret. Put it back with `npx hookswitch restore`.
         */
        post: operations["create_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A backup and its files */
        get: operations["get_backup"];
        put?: never;
        post?: never;
        /** Delete a backup */
        delete: operations["delete_backup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, newest first */
        get: operations["list_calls"];
        put?: never;
        /**
         * Click to call: ring a user, then whom they want; or ring somebody for a flow
         * @description With from, the user’s phone rings first; the call is accepted when they pick up, and then to is dialled: an extension, a number of ours, or a number outside by the outbound routes. With flow_id, to is rung, and the flow runs when it is answered. Answers once the call is durable, before anybody rings.
         */
        post: operations["place_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call */
        get: operations["get_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Signalling, steps and webhook attempts of a call, in order of time */
        get: operations["get_call_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/digits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send digits to the caller’s side */
        post: operations["send_digits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the caller on hold */
        post: operations["hold_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/unhold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the caller off hold */
        post: operations["unhold_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the caller over to an extension or a number
         * @description Blind: who is connected is let go, and the target rings; busy, no answer and the like are outcomes of the object that ran. Attended: the one who is connected talks to the target first. A number of ours sends the caller into its flow.
         */
        post: operations["transfer_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/transfer/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the caller to the target that was consulted */
        post: operations["complete_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/transfer/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the consultation: the two who talked before talk again */
        post: operations["cancel_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the caller’s line, from now on */
        post: operations["record_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/recording/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave out of the recording what is said from now on */
        post: operations["pause_recording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/recording/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record again what is said, in the same file */
        post: operations["resume_recording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/stop_recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the recording that goes on: its file comes later */
        post: operations["stop_recording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/hangup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hang a call up: it ends with end_reason stopped */
        post: operations["hang_up_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cdrs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Call detail records, newest first: one for each leg that has ended */
        get: operations["list_cdrs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cdrs.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV (RFC 4180), all pages at once; units are in the header */
        get: operations["export_cdrs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cdrs/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the calls of a span of time come to, as a whole and step by step */
        get: operations["get_cdr_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cdrs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call detail record */
        get: operations["get_cdr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flows by name */
        get: operations["list_flows"];
        put?: never;
        /** Draw up a flow: What happens to a call, drawn as a graph. */
        post: operations["create_flow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One flow, as it is drawn up */
        get: operations["get_flow"];
        /** Replace a flow as a whole */
        put: operations["replace_flow"];
        post?: never;
        /** Take a flow out of the drafts */
        delete: operations["delete_flow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers by name */
        get: operations["list_numbers"];
        put?: never;
        /** Draw up a number: A number that callers dial, and the flow that it leads to. */
        post: operations["create_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One number, as it is drawn up */
        get: operations["get_number"];
        /** Replace a number as a whole */
        put: operations["replace_number"];
        post?: never;
        /** Take a number out of the drafts */
        delete: operations["delete_number"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users by name */
        get: operations["list_users"];
        put?: never;
        /** Draw up a user: A person with a phone, rung by extension. */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user, as it is drawn up */
        get: operations["get_user"];
        /** Replace a user as a whole */
        put: operations["replace_user"];
        post?: never;
        /** Take a user out of the drafts */
        delete: operations["delete_user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prompts by name */
        get: operations["list_prompts"];
        put?: never;
        /** Draw up a prompt: A recording that flows play to callers: a WAV or MP3 file. */
        post: operations["create_prompt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One prompt, as it is drawn up */
        get: operations["get_prompt"];
        /** Replace a prompt as a whole */
        put: operations["replace_prompt"];
        post?: never;
        /** Take a prompt out of the drafts */
        delete: operations["delete_prompt"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ring_groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ring groups by name */
        get: operations["list_ring_groups"];
        put?: never;
        /** Draw up a ring group: Several phones that ring for one call: all at once, or one after the other. */
        post: operations["create_ring_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ring_groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ring group, as it is drawn up */
        get: operations["get_ring_group"];
        /** Replace a ring group as a whole */
        put: operations["replace_ring_group"];
        post?: never;
        /** Take a ring group out of the drafts */
        delete: operations["delete_ring_group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Schedules by name */
        get: operations["list_schedules"];
        put?: never;
        /** Draw up a schedule: Opening hours in a time zone, with holidays. */
        post: operations["create_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One schedule, as it is drawn up */
        get: operations["get_schedule"];
        /** Replace a schedule as a whole */
        put: operations["replace_schedule"];
        post?: never;
        /** Take a schedule out of the drafts */
        delete: operations["delete_schedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mailboxes by name */
        get: operations["list_mailboxes"];
        put?: never;
        /** Draw up a mailbox: Where callers leave voicemail messages, for one user or for several. */
        post: operations["create_mailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mailbox, as it is drawn up */
        get: operations["get_mailbox"];
        /** Replace a mailbox as a whole */
        put: operations["replace_mailbox"];
        post?: never;
        /** Take a mailbox out of the drafts */
        delete: operations["delete_mailbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbound_routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outbound routes by name */
        get: operations["list_outbound_routes"];
        put?: never;
        /** Draw up a outbound route: Which numbers outside may be dialled, by whom, over which trunk, and as whom. */
        post: operations["create_outbound_route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbound_routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One outbound route, as it is drawn up */
        get: operations["get_outbound_route"];
        /** Replace a outbound route as a whole */
        put: operations["replace_outbound_route"];
        post?: never;
        /** Take a outbound route out of the drafts */
        delete: operations["delete_outbound_route"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues by name */
        get: operations["list_queues"];
        put?: never;
        /** Draw up a queue: Callers wait in line until one of the agents is free. */
        post: operations["create_queue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One queue, as it is drawn up */
        get: operations["get_queue"];
        /** Replace a queue as a whole */
        put: operations["replace_queue"];
        post?: never;
        /** Take a queue out of the drafts */
        delete: operations["delete_queue"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conferences by name */
        get: operations["list_conferences"];
        put?: never;
        /** Draw up a conference: A room in which callers talk with each other. */
        post: operations["create_conference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conference, as it is drawn up */
        get: operations["get_conference"];
        /** Replace a conference as a whole */
        put: operations["replace_conference"];
        post?: never;
        /** Take a conference out of the drafts */
        delete: operations["delete_conference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Environments by name */
        get: operations["list_environments"];
        put?: never;
        /** Draw up a environment: A site, customer or stage: numbers, users and flows that belong together, with a time zone and webhooks. */
        post: operations["create_environment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/environments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One environment, as it is drawn up */
        get: operations["get_environment"];
        /** Replace a environment as a whole */
        put: operations["replace_environment"];
        post?: never;
        /** Take a environment out of the drafts */
        delete: operations["delete_environment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks by name */
        get: operations["list_webhooks"];
        put?: never;
        /** Draw up a webhook: An endpoint of yours that is told of events as they happen. */
        post: operations["create_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook, as it is drawn up */
        get: operations["get_webhook"];
        /** Replace a webhook as a whole */
        put: operations["replace_webhook"];
        post?: never;
        /** Take a webhook out of the drafts */
        delete: operations["delete_webhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Apply would change, and what stands in its way */
        get: operations["list_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take drafts back to what is live: those named, or all */
        post: operations["discard_changes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names and ids of everything that can be referred to */
        get: operations["list_references"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where webhooks may be sent, for checks while drawing */
        get: operations["get_network_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the drafts live, as a new release */
        post: operations["apply_configuration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every place in the drafts where an object is used */
        get: operations["list_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What calls to a number can reach, or how everything hangs together */
        get: operations["get_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole configuration as one file
         * @description Secrets are masked, and the sounds of prompts are left out.
         */
        get: operations["export_configuration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a configuration file into the drafts: all of it, or nothing
         * @description Objects are told apart by their ids. A file beyond 1 MiB is sent as `application/vnd.hookswitch.configuration+json`.
         */
        post: operations["import_configuration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/configuration/csv/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Users or numbers of the drafts, as CSV */
        get: operations["export_csv"];
        put?: never;
        /**
         * Add and change users or numbers by a CSV file: all its rows, or none
         * @description Users are told apart by `extension`, numbers by `number`. Nothing is deleted.
         */
        post: operations["import_csv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All releases, newest first */
        get: operations["list_releases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One release */
        get: operations["get_release"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/releases/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what this release holds live again, as a new release; rotated secrets stay rotated */
        post: operations["restore_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log, newest first */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what failed or expired since a time, of one webhook or of all */
        post: operations["recover_deliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with all attempts */
        get: operations["get_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send once more, under the same id and with the same bytes */
        post: operations["resend_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event_types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All event types, with schema and examples */
        get: operations["list_event_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event_types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event type */
        get: operations["get_event_type"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fetch/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask what a Fetch object would ask, once, with values for its variables */
        post: operations["try_fetch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The telephony systems that calls come from and go to, and how they are now */
        get: operations["list_gateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{name}/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look for what keeps a gateway from working
         * @description Takes some seconds. Each finding is told as `gateway_finding` on the stream when it is made, and all of them in the answer. Nothing is changed; no phone rings unless `call` names a number.
         */
        post: operations["examine_gateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["get_liveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether calls can be taken; 503 names what is missing */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in Prometheus text format */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All inboxes, oldest first */
        get: operations["list_inboxes"];
        put?: never;
        /** A new inbox with an address of its own */
        post: operations["create_inbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One inbox */
        get: operations["get_inbox"];
        put?: never;
        post?: never;
        /** Remove an inbox: its address answers 404 from then on */
        delete: operations["delete_inbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inboxes/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What arrived, newest first; the last 100 are kept */
        get: operations["list_inbox_requests"];
        put?: never;
        post?: never;
        /** Forget what arrived */
        delete: operations["clear_inbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is, how much there may be, and whether new calls are refused because of it */
        get: operations["get_limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whose phone is registered, rings, or is in a call
         * @description Every extension of the live release’s users, and every other that a gateway has a phone for. Changes are told as `presence_changed` on the stream; after `configuration_applied`, read the list again. Nothing of it is kept.
         */
        get: operations["list_presence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to a prompt, as calls will hear it
         * @description A WAV file. Answers ranges; its ETag is that of the sound, not of the draft.
         */
        get: operations["get_prompt_audio"];
        /**
         * Upload what a prompt sounds like: WAV or MP3, 10 MB and 10 minutes at most
         * @description The body is the file as it is; its content says whether it is WAV or MP3. It is converted once, to 16-bit mono PCM of 8000 Hz, and becomes live with the next Apply. 413, 415 and 422 say what is wrong with a file.
         */
        put: operations["upload_prompt_audio"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agents by name, and what they do
         * @description Members of the live release’s queues, and whoever has signed in to one. Changes are told as `agent_changed` on the stream, and as the event `agent_status_updated`.
         */
        get: operations["list_agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One agent */
        get: operations["get_agent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{user_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an agent is rung for, talks in, and wraps up
         * @description With the call in its queue: how long the caller waited. A handful at most, on one page.
         */
        get: operations["list_agent_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{user_id}/sign_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an agent in to queues
         * @description Without `queue_ids`: to all whose member they are. Members count as signed in until they sign out; others take calls of a queue while they are signed in to it.
         */
        post: operations["sign_in_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{user_id}/sign_out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign an agent out of queues
         * @description Without `queue_ids`: of all. The call that they talk in goes on.
         */
        post: operations["sign_out_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{user_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause an agent: no queue rings them */
        post: operations["pause_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{user_id}/unpause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an agent’s pause */
        post: operations["unpause_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{user_id}/wrap_up_end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The agent is ready before the wrap-up time is over */
        post: operations["end_agent_wrap_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who waits in a live queue now, who is served next first, and why they still wait
         * @description Changes are told as `queuecall_*` and `queue_changed` on the stream.
         */
        get: operations["list_queue_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{id}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has left a number in a live queue and keeps the place, who is called next first */
        get: operations["list_queue_callbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue_statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What all live queues do now, and their figures of today, by name
         * @description Changes are told as `queue_changed` on the stream, within a quarter of a second; after `configuration_applied`, read the list again.
         */
        get: operations["list_queue_statuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a live queue does now, and its figures of today */
        get: operations["get_queue_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a caller out of the queue that they wait in
         * @description The flow goes on by the outcome `withdrawn` of the Queue object.
         */
        post: operations["withdraw_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conference_rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conferences that go on now, oldest first
         * @description Changes are told as `conference_*` and `confbridge_*` on the stream.
         */
        get: operations["list_conference_rooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conferences/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is in a conference now or waits for it to start, in the order in which they came
         * @description Empty while nobody is.
         */
        get: operations["list_conference_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conferences/{id}/members/{call_id}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mute somebody: the others do not hear them */
        post: operations["mute_conference_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conferences/{id}/members/{call_id}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the others hear somebody again */
        post: operations["unmute_conference_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conferences/{id}/members/{call_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take somebody out of a conference
         * @description Their flow goes on by the outcome `removed` of the Conference object.
         */
        post: operations["remove_conference_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conferences/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a conference that goes on
         * @description All who are in it leave by the outcome `ended`. The next caller opens it again.
         */
        post: operations["close_conference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recordings, newest first */
        get: operations["list_recordings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One recording */
        get: operations["get_recording"];
        put?: never;
        post?: never;
        /** Remove a recording and its file */
        delete: operations["delete_recording"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sound: WAV, whole or by range */
        get: operations["get_recording_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What its waveform is drawn of */
        get: operations["get_recording_peaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over the holidays and hours of an iCalendar file (RFC 5545)
         * @description The body is the file. Events of every week that have hours become hours of their name; all others become holidays, whole days or the hours of one, in the time zone of the schedule. What is there already does not come twice, and what is not understood is told by line and left out. Nothing is live before the next Apply.
         */
        post: operations["import_calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a schedule is forced to, and its changes */
        get: operations["get_schedule_override"];
        /**
         * Force a schedule to one of its ways out, at once
         * @description It counts for every call that comes to the schedule from now on, whatever the hours are.
         */
        put: operations["set_schedule_override"];
        post?: never;
        /** Let the hours of a schedule count again, at once */
        delete: operations["clear_schedule_override"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place an inbound call
         * @description Answers once the call, and the release that it is bound to, are durable.
         */
        post: operations["place_simulated_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller hears and sees now
         * @description From then on the stream tells of changes as simulator_call_updated.
         */
        get: operations["get_simulated_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls/{id}/digits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller presses keys */
        post: operations["press_keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls/{id}/say": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller says something */
        post: operations["say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller asks to hand the call over, as its phone does */
        post: operations["caller_transfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls/{id}/hangup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller hangs up */
        post: operations["caller_hangs_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller puts the call on hold */
        post: operations["caller_holds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/calls/{id}/unhold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The caller takes the call off hold */
        post: operations["caller_unholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phones that were told how to behave */
        get: operations["list_simulated_phones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulator/phones/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One phone; one that was never told answers after 2 s and stays */
        get: operations["get_simulated_phone"];
        /** Say how a phone reacts from now on */
        put: operations["set_simulated_phone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/speech/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hear a text as a caller will
         * @description Says the text as it is: variables are for a call to fill in. 503 tells what is missing when the speech engine cannot work.
         */
        post: operations["preview_speech"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: what happens, while it happens
         * @description Each message has an `id`, an `event` (a type of GET /event_types, or `delivery_updated`, `configuration_applied`, `draft_updated`, `inbox_received`, `simulator_call_updated`, `limits_updated`, `presence_changed`, `queue_changed`, `agent_changed`, `gateway_finding`) and the resource as `data`. A client that comes back with `Last-Event-ID` gets what it missed; when that is no longer kept, it first gets `stream_gap`: read your lists again.
         */
        get: operations["open_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcribes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recordings that were put into words, newest first */
        get: operations["list_transcribes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transcribes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is said in one recording */
        get: operations["get_transcribe"];
        put?: never;
        post?: never;
        /** Remove the words; the recording stays */
        delete: operations["delete_transcribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/transcribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a recording into words, when its turn comes */
        post: operations["transcribe_recording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voicemails/{id}/transcribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a message into words, when its turn comes */
        post: operations["transcribe_voicemail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voicemails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Voicemail messages, newest first */
        get: operations["list_voicemails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voicemails/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many messages wait in each mailbox; those that hold none are missing */
        get: operations["count_voicemails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voicemails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message */
        get: operations["get_voicemail"];
        put?: never;
        post?: never;
        /** Remove a message and its sound */
        delete: operations["delete_voicemail"];
        options?: never;
        head?: never;
        /** Say that a message was heard, or that it counts as new again */
        patch: operations["mark_voicemail"];
        trace?: never;
    };
    "/api/v1/voicemails/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sound: WAV, whole or by range */
        get: operations["get_voicemail_audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/voicemails/{id}/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What its waveform is drawn of */
        get: operations["get_voicemail_peaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an example of an event, as the draft says; the log marks it as a test */
        post: operations["test_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold what this webhook is owed, until it is resumed */
        post: operations["pause_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what was held, in order, and go on */
        post: operations["resume_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate_secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new signing secret, current at once and shown this once; the old one signs too for 24 hours */
        post: operations["rotate_webhook_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lanes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each endpoint is getting on that was sent something since the start, or is owed something */
        get: operations["list_lanes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SignInBody: {
            /** @example admin */
            username: string;
            /** @example correct horse battery staple */
            password: string;
        };
        ChangePasswordBody: {
            current_password: string;
            new_password: string;
        };
        CreateTokenBody: {
            /**
             * @description What the token is for; shown in lists.
             * @example CRM integration
             */
            name: string;
        };
        SendDigitsBody: {
            /**
             * @description 1 to 64 of the keys 0-9, *, #, A-D.
             * @example 12#
             */
            digits: string;
        };
        RecordCallBody: {
            /**
             * @description Seconds after which it ends by itself.
             * @default 3600
             */
            max_duration_s: number;
            /**
             * @description `caller`: only what the caller says. `called`: only what the caller hears. `both`: all, mixed.
             * @default both
             * @enum {string}
             */
            sides: "both" | "caller" | "called";
            /** @description It ends by itself after so many seconds of silence; without it silence does not end it. */
            max_silence_s?: number;
            /**
             * @description It is put into words of this language (BCP 47) once it is done.
             * @example en-GB
             */
            transcribe?: Record<string, never>;
        };
        /** @description Problem details (RFC 9457). */
        Problem: {
            /** @example about:blank */
            type: string;
            /** @example Invalid request */
            title: string;
            /** @example 400 */
            status: number;
            /** @example The request body has one fault: see "errors". */
            detail: string;
            errors?: {
                /**
                 * @description JSON Pointer (RFC 6901).
                 * @example /name
                 */
                pointer: string;
                /** @example Give it a name. */
                message: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The account, or the API token’s name. */
                        username: string;
                        /** @description Goes into the header `x-csrf-token` of every change; `null` with an API token. */
                        csrf_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            /** @description Sign in to the editor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The account, or the API token’s name. */
                        username: string;
                        /** @description Goes into the header `x-csrf-token` of every change; `null` with an API token. */
                        csrf_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_accounts: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People who sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_api_tokens: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description API tokens, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description Its last four characters. */
                            hint: string;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string | null;
                            /**
                             * Format: date-time
                             * @description To the minute.
                             */
                            last_used_at: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTokenBody"];
            };
        };
        responses: {
            /** @description A new API token; its value is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @description Its last four characters. */
                        hint: string;
                        /** Format: date-time */
                        created_at: string;
                        created_by: string | null;
                        /**
                         * Format: date-time
                         * @description To the minute.
                         */
                        last_used_at: string | null;
                        token: string;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_api_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_activeflows: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                status?: "running" | "ended";
                flow_id?: string;
                /** @description The call's id. */
                reference_id?: string;
                /** @description Number of a release. */
                release?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Activeflows, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description Always `null`: one installation, one customer.
                             */
                            customer_id: string | null;
                            /** Format: uuid */
                            flow_id: string;
                            flow_name: string;
                            release: number;
                            /** @enum {string} */
                            status: "running" | "ended";
                            /** @enum {string} */
                            reference_type: "call";
                            /**
                             * Format: uuid
                             * @description The call.
                             */
                            reference_id: string;
                            /** @description The node that runs; after the end, the last one that ran. */
                            current_action: {
                                /** @description Id of the node in its flow. */
                                id: string;
                                /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                                next_id: string | null;
                                /** @description The node type. */
                                type: string;
                                /** @description The configuration as applied; secrets are masked, variables not filled in. */
                                option: {
                                    [key: string]: unknown;
                                };
                                /**
                                 * Format: date-time
                                 * @description When the node was entered.
                                 */
                                tm_execute: string;
                                /**
                                 * Format: uuid
                                 * @description The subflow that the node is of; missing where that is the activeflow's own flow.
                                 */
                                flow_id?: string;
                                /** @description The Subflow nodes that it runs under, outermost first; missing without any. */
                                waiting?: {
                                    /** Format: uuid */
                                    flow_id: string;
                                    id: string;
                                }[];
                            } | null;
                            /** @description Always `null`. */
                            forward_action_id: string | null;
                            /** @description All nodes of the flow. */
                            actions: {
                                /** @description Id of the node in its flow. */
                                id: string;
                                /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                                next_id: string | null;
                                /** @description The node type. */
                                type: string;
                                /** @description The configuration as applied; secrets are masked, variables not filled in. */
                                option: {
                                    [key: string]: unknown;
                                };
                            }[];
                            /** @description The nodes that were entered, in order. */
                            executed_actions: {
                                /** @description Id of the node in its flow. */
                                id: string;
                                /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                                next_id: string | null;
                                /** @description The node type. */
                                type: string;
                                /** @description The configuration as applied; secrets are masked, variables not filled in. */
                                option: {
                                    [key: string]: unknown;
                                };
                                /**
                                 * Format: date-time
                                 * @description When the node was entered.
                                 */
                                tm_execute: string;
                                /**
                                 * Format: uuid
                                 * @description The subflow that the node is of; missing where that is the activeflow's own flow.
                                 */
                                flow_id?: string;
                            }[];
                            /**
                             * Format: uuid
                             * @description Always `null`.
                             */
                            on_complete_flow_id: string | null;
                            /** @enum {string|null} */
                            end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                            /** Format: date-time */
                            tm_create: string;
                            /** Format: date-time */
                            tm_update: string;
                            /**
                             * Format: date-time
                             * @description When it ended; `null` while it runs.
                             */
                            tm_delete: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_activeflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One activeflow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: uuid
                         * @description Always `null`: one installation, one customer.
                         */
                        customer_id: string | null;
                        /** Format: uuid */
                        flow_id: string;
                        flow_name: string;
                        release: number;
                        /** @enum {string} */
                        status: "running" | "ended";
                        /** @enum {string} */
                        reference_type: "call";
                        /**
                         * Format: uuid
                         * @description The call.
                         */
                        reference_id: string;
                        /** @description The node that runs; after the end, the last one that ran. */
                        current_action: {
                            /** @description Id of the node in its flow. */
                            id: string;
                            /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                            next_id: string | null;
                            /** @description The node type. */
                            type: string;
                            /** @description The configuration as applied; secrets are masked, variables not filled in. */
                            option: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description When the node was entered.
                             */
                            tm_execute: string;
                            /**
                             * Format: uuid
                             * @description The subflow that the node is of; missing where that is the activeflow's own flow.
                             */
                            flow_id?: string;
                            /** @description The Subflow nodes that it runs under, outermost first; missing without any. */
                            waiting?: {
                                /** Format: uuid */
                                flow_id: string;
                                id: string;
                            }[];
                        } | null;
                        /** @description Always `null`. */
                        forward_action_id: string | null;
                        /** @description All nodes of the flow. */
                        actions: {
                            /** @description Id of the node in its flow. */
                            id: string;
                            /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                            next_id: string | null;
                            /** @description The node type. */
                            type: string;
                            /** @description The configuration as applied; secrets are masked, variables not filled in. */
                            option: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description The nodes that were entered, in order. */
                        executed_actions: {
                            /** @description Id of the node in its flow. */
                            id: string;
                            /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                            next_id: string | null;
                            /** @description The node type. */
                            type: string;
                            /** @description The configuration as applied; secrets are masked, variables not filled in. */
                            option: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description When the node was entered.
                             */
                            tm_execute: string;
                            /**
                             * Format: uuid
                             * @description The subflow that the node is of; missing where that is the activeflow's own flow.
                             */
                            flow_id?: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description Always `null`.
                         */
                        on_complete_flow_id: string | null;
                        /** @enum {string|null} */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /** Format: date-time */
                        tm_create: string;
                        /** Format: date-time */
                        tm_update: string;
                        /**
                         * Format: date-time
                         * @description When it ended; `null` while it runs.
                         */
                        tm_delete: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_steps: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nodes that it has left, in order, with what came of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            sequence: number;
                            action_id: string;
                            type: string;
                            label: string;
                            outcome: string;
                            next_action_id: string | null;
                            /** @description Why this outcome, where its name does not say it. */
                            reason: string | null;
                            variables_changed: {
                                [key: string]: string | null;
                            };
                            /** Format: date-time */
                            tm_start: string;
                            /** Format: date-time */
                            tm_end: string;
                            /** Format: uuid */
                            delivery_id: string | null;
                            /**
                             * Format: uuid
                             * @description The flow that the node is of: of a subflow, or of a flow transferred into, another than the activeflow's.
                             */
                            flow_id: string;
                            flow_name: string;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_variables: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its variables now, or as they were at its end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        variables: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stop_activeflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop it and hang its call up; its hang-up lane still runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: uuid
                         * @description Always `null`: one installation, one customer.
                         */
                        customer_id: string | null;
                        /** Format: uuid */
                        flow_id: string;
                        flow_name: string;
                        release: number;
                        /** @enum {string} */
                        status: "running" | "ended";
                        /** @enum {string} */
                        reference_type: "call";
                        /**
                         * Format: uuid
                         * @description The call.
                         */
                        reference_id: string;
                        /** @description The node that runs; after the end, the last one that ran. */
                        current_action: {
                            /** @description Id of the node in its flow. */
                            id: string;
                            /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                            next_id: string | null;
                            /** @description The node type. */
                            type: string;
                            /** @description The configuration as applied; secrets are masked, variables not filled in. */
                            option: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description When the node was entered.
                             */
                            tm_execute: string;
                            /**
                             * Format: uuid
                             * @description The subflow that the node is of; missing where that is the activeflow's own flow.
                             */
                            flow_id?: string;
                            /** @description The Subflow nodes that it runs under, outermost first; missing without any. */
                            waiting?: {
                                /** Format: uuid */
                                flow_id: string;
                                id: string;
                            }[];
                        } | null;
                        /** @description Always `null`. */
                        forward_action_id: string | null;
                        /** @description All nodes of the flow. */
                        actions: {
                            /** @description Id of the node in its flow. */
                            id: string;
                            /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                            next_id: string | null;
                            /** @description The node type. */
                            type: string;
                            /** @description The configuration as applied; secrets are masked, variables not filled in. */
                            option: {
                                [key: string]: unknown;
                            };
                        }[];
                        /** @description The nodes that were entered, in order. */
                        executed_actions: {
                            /** @description Id of the node in its flow. */
                            id: string;
                            /** @description Where the outcome `next` leads; `null` when it leads nowhere or there is none. */
                            next_id: string | null;
                            /** @description The node type. */
                            type: string;
                            /** @description The configuration as applied; secrets are masked, variables not filled in. */
                            option: {
                                [key: string]: unknown;
                            };
                            /**
                             * Format: date-time
                             * @description When the node was entered.
                             */
                            tm_execute: string;
                            /**
                             * Format: uuid
                             * @description The subflow that the node is of; missing where that is the activeflow's own flow.
                             */
                            flow_id?: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description Always `null`.
                         */
                        on_complete_flow_id: string | null;
                        /** @enum {string|null} */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /** Format: date-time */
                        tm_create: string;
                        /** Format: date-time */
                        tm_update: string;
                        /**
                         * Format: date-time
                         * @description When it ended; `null` while it runs.
                         */
                        tm_delete: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_backups: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Backups in the data folder, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** @description The moment that it shows; the name of its folder in `backups`. */
                            name: string;
                            /** Format: date-time */
                            created_at: string;
                            /** @description Version of Hookswitch that made it. */
                            version: string;
                            /** @description Size of all its files. */
                            bytes: number;
                            files: {
                                name: string;
                                bytes: number;
                                sha256: string;
                            }[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back the data folder up while calls go on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The moment that it shows; the name of its folder in `backups`. */
                        name: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @description Version of Hookswitch that made it. */
                        version: string;
                        /** @description Size of all its files. */
                        bytes: number;
                        files: {
                            name: string;
                            bytes: number;
                            sha256: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A backup and its files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The moment that it shows; the name of its folder in `backups`. */
                        name: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @description Version of Hookswitch that made it. */
                        version: string;
                        /** @description Size of all its files. */
                        bytes: number;
                        files: {
                            name: string;
                            bytes: number;
                            sha256: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_calls: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description `live`: every state but `hangup`. */
                state?: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup" | "live";
                /** @description Started at or after (RFC 3339). */
                from?: string;
                /** @description Started before (RFC 3339). */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Calls, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the call, from the counter of calls and legs. */
                            live_id: number;
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** @description Who calls. */
                            from: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /** @description Who was called: the number that the call arrived on. */
                            to: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                            diverted_from: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            } | null;
                            /** @description The id that whoever placed the call gave it. */
                            crm_id: string | null;
                            /** Format: uuid */
                            environment_id: string | null;
                            /** Format: uuid */
                            flow_id: string | null;
                            /** Format: uuid */
                            activeflow_id: string | null;
                            /** @description Number of the release that the call is bound to. */
                            release: number | null;
                            /**
                             * Format: date-time
                             * @description When the call reached the system.
                             */
                            started_at: string;
                            /**
                             * Format: date-time
                             * @description When the call was first answered.
                             */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description `null` until the call has ended.
                             * @enum {string|null}
                             */
                            end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                            /**
                             * @description `null` until the call has ended.
                             * @enum {string|null}
                             */
                            hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                            /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                            end_detail: string | null;
                            /** @description The parties, the caller first. */
                            legs: {
                                /** Format: uuid */
                                id: string;
                                /** @description Integer id of the leg, from the counter of calls and legs. */
                                live_id: number;
                                /**
                                 * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                                 * @enum {string}
                                 */
                                kind: "caller" | "user" | "number" | "agent";
                                /** @description Extension or number of this party. */
                                number: string;
                                /** @description Name of this party; `""` when there is none. */
                                name: string;
                                /** @description The person behind a user’s or agent’s leg. */
                                user: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    extension: string;
                                } | null;
                                /**
                                 * @description What dialled the leg; `null` for the caller.
                                 * @enum {string|null}
                                 */
                                via: "queue" | "ring_group" | "dial" | "transfer" | null;
                                /** @description Name of the queue, ring group or node. */
                                via_name: string | null;
                                /** @enum {string} */
                                state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                                /** Format: date-time */
                                started_at: string;
                                /** Format: date-time */
                                ringing_at: string | null;
                                /** Format: date-time */
                                answered_at: string | null;
                                /** Format: date-time */
                                ended_at: string | null;
                                /**
                                 * @description Why the leg ended.
                                 * @enum {string|null}
                                 */
                                cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                                /** @description SIP status where the gateway knows one. */
                                sip_status: number | null;
                            }[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    place_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Click to call: whose phone rings first.
                     * @default null
                     */
                    from?: {
                        extension: string;
                    } | null;
                    /** @description An extension, or a number as it is dialled. */
                    to: string;
                    /**
                     * Format: uuid
                     * @description In place of from: the flow that runs when to has answered.
                     * @default null
                     */
                    flow_id?: string | null;
                    /**
                     * @description Your own id, told in every event.
                     * @default null
                     */
                    crm_id?: string | null;
                    /**
                     * @description What a number outside sees; without it, what its route says.
                     * @default null
                     */
                    caller_number?: string | null;
                };
            };
        };
        responses: {
            /** @description Click to call: ring a user, then whom they want; or ring somebody for a flow */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_call_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signalling, steps and webhook attempts of a call, in order of time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        result: ({
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            kind: "signal";
                            signal: {
                                /** @description A gateway event or a command to the gateway. */
                                kind: string;
                                /** Format: uuid */
                                leg_id: string | null;
                                /** @description A sentence for people. */
                                text: string;
                            };
                        } | {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            kind: "step";
                            step: {
                                sequence: number;
                                action_id: string;
                                type: string;
                                label: string;
                                outcome: string;
                                next_action_id: string | null;
                                reason: string | null;
                                /** Format: uuid */
                                delivery_id: string | null;
                                /** Format: date-time */
                                tm_end: string;
                                /**
                                 * Format: uuid
                                 * @description The flow that the node is of.
                                 */
                                flow_id: string;
                                flow_name: string;
                            };
                        } | {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            kind: "attempt";
                            attempt: {
                                /** Format: uuid */
                                delivery_id: string;
                                event_type: string;
                                /** Format: uuid */
                                webhook_id: string | null;
                                node_id: string | null;
                                number: number;
                                duration_ms: number;
                                http_status: number | null;
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                method: string;
                                url: string;
                                /** @description The delivery’s state now. */
                                status: string;
                            };
                        })[];
                        /** @enum {string|null} */
                        next_page_token: null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    send_digits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendDigitsBody"];
            };
        };
        responses: {
            /** @description Send digits to the caller’s side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hold_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put the caller on hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unhold_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the caller off hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transfer_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: {
                        /** @enum {string} */
                        type: "extension" | "number";
                        target: string;
                    };
                    /**
                     * @description Attended: who is connected to the caller talks to the target first.
                     * @default blind
                     * @enum {string}
                     */
                    mode?: "blind" | "attended";
                };
            };
        };
        responses: {
            /** @description Hand the caller over to an extension or a number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give the caller to the target that was consulted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End the consultation: the two who talked before talk again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RecordCallBody"];
            };
        };
        responses: {
            /** @description Record the caller’s line, from now on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the recorded leg. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /**
                         * Format: uuid
                         * @description The party whose line is recorded: what is said and heard there.
                         */
                        leg_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /**
                         * @description `paused`: what is said now is left out. `saving`: it has ended, its file is on its way. `done`: the file is safe and can be fetched from `/api/v1/recordings/{id}/file`.
                         * @enum {string}
                         */
                        status: "recording" | "paused" | "saving" | "done" | "failed";
                        /**
                         * Format: date-time
                         * @description When recording began.
                         */
                        started_at: string;
                        /** Format: date-time */
                        ended_at: string | null;
                        /** @description Length of the sound; `null` until `done`. */
                        duration_ms: number | null;
                        /** @description Size of the file; `null` until `done`. */
                        bytes: number | null;
                        /** @description Checksum of the file; `null` until `done`. */
                        sha256: string | null;
                        /** @enum {string} */
                        format: "wav";
                        /** @description Why it failed. */
                        reason: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Leave out of the recording what is said from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the recorded leg. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /**
                         * Format: uuid
                         * @description The party whose line is recorded: what is said and heard there.
                         */
                        leg_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /**
                         * @description `paused`: what is said now is left out. `saving`: it has ended, its file is on its way. `done`: the file is safe and can be fetched from `/api/v1/recordings/{id}/file`.
                         * @enum {string}
                         */
                        status: "recording" | "paused" | "saving" | "done" | "failed";
                        /**
                         * Format: date-time
                         * @description When recording began.
                         */
                        started_at: string;
                        /** Format: date-time */
                        ended_at: string | null;
                        /** @description Length of the sound; `null` until `done`. */
                        duration_ms: number | null;
                        /** @description Size of the file; `null` until `done`. */
                        bytes: number | null;
                        /** @description Checksum of the file; `null` until `done`. */
                        sha256: string | null;
                        /** @enum {string} */
                        format: "wav";
                        /** @description Why it failed. */
                        reason: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Record again what is said, in the same file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the recorded leg. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /**
                         * Format: uuid
                         * @description The party whose line is recorded: what is said and heard there.
                         */
                        leg_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /**
                         * @description `paused`: what is said now is left out. `saving`: it has ended, its file is on its way. `done`: the file is safe and can be fetched from `/api/v1/recordings/{id}/file`.
                         * @enum {string}
                         */
                        status: "recording" | "paused" | "saving" | "done" | "failed";
                        /**
                         * Format: date-time
                         * @description When recording began.
                         */
                        started_at: string;
                        /** Format: date-time */
                        ended_at: string | null;
                        /** @description Length of the sound; `null` until `done`. */
                        duration_ms: number | null;
                        /** @description Size of the file; `null` until `done`. */
                        bytes: number | null;
                        /** @description Checksum of the file; `null` until `done`. */
                        sha256: string | null;
                        /** @enum {string} */
                        format: "wav";
                        /** @description Why it failed. */
                        reason: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stop_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End the recording that goes on: its file comes later */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the recorded leg. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /**
                         * Format: uuid
                         * @description The party whose line is recorded: what is said and heard there.
                         */
                        leg_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /**
                         * @description `paused`: what is said now is left out. `saving`: it has ended, its file is on its way. `done`: the file is safe and can be fetched from `/api/v1/recordings/{id}/file`.
                         * @enum {string}
                         */
                        status: "recording" | "paused" | "saving" | "done" | "failed";
                        /**
                         * Format: date-time
                         * @description When recording began.
                         */
                        started_at: string;
                        /** Format: date-time */
                        ended_at: string | null;
                        /** @description Length of the sound; `null` until `done`. */
                        duration_ms: number | null;
                        /** @description Size of the file; `null` until `done`. */
                        bytes: number | null;
                        /** @description Checksum of the file; `null` until `done`. */
                        sha256: string | null;
                        /** @enum {string} */
                        format: "wav";
                        /** @description Why it failed. */
                        reason: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hang_up_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hang a call up: it ends with end_reason stopped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cdrs: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Integer id of a leg, as events name it; a call’s gives all its legs. */
                live_id?: number;
                /** @description Records of this call. */
                call_id?: string;
                /** @description `call`: one record for each call. */
                subject?: "call" | "leg";
                /** @description Started then or later (RFC 3339). */
                from?: string;
                /** @description Started before (RFC 3339). */
                to?: string;
                direction?: "inbound" | "outbound";
                /** @description Legs of this user. */
                user_id?: string;
                /** @description Part of the number or extension of either party. */
                number?: string;
                disposition?: "answered" | "no_answer" | "busy" | "declined" | "failed" | "answered_elsewhere" | "abandoned" | "timeout" | "voicemail";
                /** @description The id that whoever placed the call gave it. */
                crm_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Call detail records, newest first: one for each leg that has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /**
                             * Format: uuid
                             * @description The leg’s.
                             */
                            id: string;
                            /** @description Integer id of the leg, as live events name it. */
                            live_id: number;
                            /** Format: uuid */
                            call_id: string;
                            /** @description Integer id of the call. */
                            call_live_id: number;
                            /**
                             * @description `call`: the leg of who placed the call, which stands for the call; one for each call.
                             * @enum {string}
                             */
                            subject: "call" | "leg";
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /** @description Who called. */
                            from: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /** @description Who was rung; in a call’s row the number or extension that was called. */
                            to: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /**
                             * Format: uuid
                             * @description The user whose phone this leg is.
                             */
                            user_id: string | null;
                            user_name: string | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string;
                            /** @description From the start to the end. */
                            duration_ms: number;
                            /** @description How long the phone rang; in a call’s row how long the caller waited for an answer. */
                            ring_duration_ms: number;
                            /** @description How long it was connected; in a call’s row how long anybody was connected to the caller. */
                            talk_duration_ms: number;
                            /** @description From the answer to the end. */
                            billing_duration_ms: number;
                            /**
                             * @description In a call’s row `answered` means by a person, or by the flow where nobody was rung. `abandoned`: the caller gave up. `answered_elsewhere`: another phone was quicker.
                             * @enum {string}
                             */
                            disposition: "answered" | "no_answer" | "busy" | "declined" | "failed" | "answered_elsewhere" | "abandoned" | "timeout" | "voicemail";
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                            /**
                             * @description Who ended the call; `null` while it goes on without this leg.
                             * @enum {string|null}
                             */
                            hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                            /**
                             * @description Why the call ended; `null` likewise.
                             * @enum {string|null}
                             */
                            end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                            /** @description The id that whoever placed the call gave it. */
                            crm_id: string | null;
                            /** Format: uuid */
                            environment_id: string | null;
                            /**
                             * Format: uuid
                             * @description The number of ours that was called.
                             */
                            number_id: string | null;
                            /** Format: uuid */
                            flow_id: string | null;
                            /** Format: uuid */
                            activeflow_id: string | null;
                            release: number | null;
                            duration_s: number;
                            ring_duration_s: number;
                            talk_duration_s: number;
                            /** @description A second that has begun counts. */
                            billing_duration_s: number;
                            /** @description As it was when the call ran it. */
                            flow_name: string | null;
                            /** @description Recordings of this leg that are still there. */
                            recording_ids: string[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_cdrs: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Integer id of a leg, as events name it; a call’s gives all its legs. */
                live_id?: number;
                /** @description Records of this call. */
                call_id?: string;
                /** @description `call`: one record for each call. */
                subject?: "call" | "leg";
                /** @description Started then or later (RFC 3339). */
                from?: string;
                /** @description Started before (RFC 3339). */
                to?: string;
                direction?: "inbound" | "outbound";
                /** @description Legs of this user. */
                user_id?: string;
                /** @description Part of the number or extension of either party. */
                number?: string;
                disposition?: "answered" | "no_answer" | "busy" | "declined" | "failed" | "answered_elsewhere" | "abandoned" | "timeout" | "voicemail";
                /** @description The id that whoever placed the call gave it. */
                crm_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cdr_figures: {
        parameters: {
            query?: {
                /** @description Calls that started then or later (RFC 3339). */
                from?: string;
                /** @description Calls that started before (RFC 3339). */
                to?: string;
                /** @description Length of a step, in seconds. */
                step_s?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the calls of a span of time come to, as a whole and step by step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                        step_s: number;
                        calls: number;
                        /** @description By a person, or by the flow where nobody was rung. */
                        answered: number;
                        /** @description Inbound calls that nobody answered. */
                        missed: number;
                        /** @description How long people talked, all calls together. */
                        talk_ms: number;
                        /** @description Of the calls in which people talked; `null` when there is none. */
                        average_talk_ms: number | null;
                        /** @description Step by step, in order of time; steps without a call are left out. */
                        steps: {
                            /** Format: date-time */
                            from: string;
                            calls: number;
                            /** @description By a person, or by the flow where nobody was rung. */
                            answered: number;
                            /** @description Inbound calls that nobody answered. */
                            missed: number;
                            /** @description How long people talked, all calls together. */
                            talk_ms: number;
                            /** @description Of the calls in which people talked; `null` when there is none. */
                            average_talk_ms: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_cdr: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One call detail record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The leg’s.
                         */
                        id: string;
                        /** @description Integer id of the leg, as live events name it. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /** @description Integer id of the call. */
                        call_live_id: number;
                        /**
                         * @description `call`: the leg of who placed the call, which stands for the call; one for each call.
                         * @enum {string}
                         */
                        subject: "call" | "leg";
                        /**
                         * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                         * @enum {string}
                         */
                        kind: "caller" | "user" | "number" | "agent";
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was rung; in a call’s row the number or extension that was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /**
                         * Format: uuid
                         * @description The user whose phone this leg is.
                         */
                        user_id: string | null;
                        user_name: string | null;
                        /**
                         * @description What dialled the leg; `null` for the caller.
                         * @enum {string|null}
                         */
                        via: "queue" | "ring_group" | "dial" | "transfer" | null;
                        /** @description Name of the queue, ring group or node. */
                        via_name: string | null;
                        /** Format: date-time */
                        started_at: string;
                        /** Format: date-time */
                        ringing_at: string | null;
                        /** Format: date-time */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string;
                        /** @description From the start to the end. */
                        duration_ms: number;
                        /** @description How long the phone rang; in a call’s row how long the caller waited for an answer. */
                        ring_duration_ms: number;
                        /** @description How long it was connected; in a call’s row how long anybody was connected to the caller. */
                        talk_duration_ms: number;
                        /** @description From the answer to the end. */
                        billing_duration_ms: number;
                        /**
                         * @description In a call’s row `answered` means by a person, or by the flow where nobody was rung. `abandoned`: the caller gave up. `answered_elsewhere`: another phone was quicker.
                         * @enum {string}
                         */
                        disposition: "answered" | "no_answer" | "busy" | "declined" | "failed" | "answered_elsewhere" | "abandoned" | "timeout" | "voicemail";
                        /**
                         * @description Why the leg ended.
                         * @enum {string|null}
                         */
                        cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                        /** @description SIP status where the gateway knows one. */
                        sip_status: number | null;
                        /**
                         * @description Who ended the call; `null` while it goes on without this leg.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /**
                         * @description Why the call ended; `null` likewise.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /**
                         * Format: uuid
                         * @description The number of ours that was called.
                         */
                        number_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        release: number | null;
                        duration_s: number;
                        ring_duration_s: number;
                        talk_duration_s: number;
                        /** @description A second that has begun counts. */
                        billing_duration_s: number;
                        /** @description As it was when the call ran it. */
                        flow_name: string | null;
                        /** @description Recordings of this leg that are still there. */
                        recording_ids: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_flows: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /** Document */
                            document: {
                                /**
                                 * @default 1
                                 * @enum {number}
                                 */
                                schema: 1;
                                /**
                                 * @description The node where a call starts.
                                 * @default null
                                 */
                                entry: string | null;
                                /**
                                 * @description Where the hang-up lane starts.
                                 * @default null
                                 */
                                on_hangup: string | null;
                                /**
                                 * @description Where unconnected outcomes lead.
                                 * @default null
                                 */
                                default_exit: string | null;
                                /** @description Where a call goes on that a loop guard stops: the step budget, an unconnected jump limit. */
                                on_limit?: string | null;
                                /** @default {} */
                                nodes: {
                                    [key: string]: {
                                        /** @description The node type, for example `talk`. */
                                        type: string;
                                        /** @description Version of the configuration's shape; missing means 1. */
                                        v?: number;
                                        /**
                                         * @description The node's name on the canvas.
                                         * @default
                                         */
                                        label: string;
                                        /**
                                         * @description The node type's configuration.
                                         * @default {}
                                         */
                                        config: {
                                            [key: string]: unknown;
                                        };
                                    };
                                };
                                /** @default {} */
                                edges: {
                                    [key: string]: string;
                                };
                                /**
                                 * @default {
                                 *       "nodes": {}
                                 *     }
                                 */
                                layout: {
                                    /** @default {} */
                                    nodes: {
                                        [key: string]: (number)[];
                                    };
                                    viewport?: (number)[] | null;
                                };
                            };
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_flow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Document
                     * @default {}
                     */
                    document?: {
                        /**
                         * @default 1
                         * @enum {number}
                         */
                        schema?: 1;
                        /**
                         * @description The node where a call starts.
                         * @default null
                         */
                        entry?: string | null;
                        /**
                         * @description Where the hang-up lane starts.
                         * @default null
                         */
                        on_hangup?: string | null;
                        /**
                         * @description Where unconnected outcomes lead.
                         * @default null
                         */
                        default_exit?: string | null;
                        /** @description Where a call goes on that a loop guard stops: the step budget, an unconnected jump limit. */
                        on_limit?: string | null;
                        /** @default {} */
                        nodes?: {
                            [key: string]: {
                                /** @description The node type, for example `talk`. */
                                type: string;
                                /** @description Version of the configuration's shape; missing means 1. */
                                v?: number;
                                /**
                                 * @description The node's name on the canvas.
                                 * @default
                                 */
                                label?: string;
                                /**
                                 * @description The node type's configuration.
                                 * @default {}
                                 */
                                config?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /** @default {} */
                        edges?: {
                            [key: string]: string;
                        };
                        /**
                         * @default {
                         *       "nodes": {}
                         *     }
                         */
                        layout?: {
                            /** @default {} */
                            nodes?: {
                                [key: string]: (number)[];
                            };
                            viewport?: (number)[] | null;
                        };
                    };
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /** Document */
                        document: {
                            /**
                             * @default 1
                             * @enum {number}
                             */
                            schema: 1;
                            /**
                             * @description The node where a call starts.
                             * @default null
                             */
                            entry: string | null;
                            /**
                             * @description Where the hang-up lane starts.
                             * @default null
                             */
                            on_hangup: string | null;
                            /**
                             * @description Where unconnected outcomes lead.
                             * @default null
                             */
                            default_exit: string | null;
                            /** @description Where a call goes on that a loop guard stops: the step budget, an unconnected jump limit. */
                            on_limit?: string | null;
                            /** @default {} */
                            nodes: {
                                [key: string]: {
                                    /** @description The node type, for example `talk`. */
                                    type: string;
                                    /** @description Version of the configuration's shape; missing means 1. */
                                    v?: number;
                                    /**
                                     * @description The node's name on the canvas.
                                     * @default
                                     */
                                    label: string;
                                    /**
                                     * @description The node type's configuration.
                                     * @default {}
                                     */
                                    config: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /** @default {} */
                            edges: {
                                [key: string]: string;
                            };
                            /**
                             * @default {
                             *       "nodes": {}
                             *     }
                             */
                            layout: {
                                /** @default {} */
                                nodes: {
                                    [key: string]: (number)[];
                                };
                                viewport?: (number)[] | null;
                            };
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_flow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /** Document */
                        document: {
                            /**
                             * @default 1
                             * @enum {number}
                             */
                            schema: 1;
                            /**
                             * @description The node where a call starts.
                             * @default null
                             */
                            entry: string | null;
                            /**
                             * @description Where the hang-up lane starts.
                             * @default null
                             */
                            on_hangup: string | null;
                            /**
                             * @description Where unconnected outcomes lead.
                             * @default null
                             */
                            default_exit: string | null;
                            /** @description Where a call goes on that a loop guard stops: the step budget, an unconnected jump limit. */
                            on_limit?: string | null;
                            /** @default {} */
                            nodes: {
                                [key: string]: {
                                    /** @description The node type, for example `talk`. */
                                    type: string;
                                    /** @description Version of the configuration's shape; missing means 1. */
                                    v?: number;
                                    /**
                                     * @description The node's name on the canvas.
                                     * @default
                                     */
                                    label: string;
                                    /**
                                     * @description The node type's configuration.
                                     * @default {}
                                     */
                                    config: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /** @default {} */
                            edges: {
                                [key: string]: string;
                            };
                            /**
                             * @default {
                             *       "nodes": {}
                             *     }
                             */
                            layout: {
                                /** @default {} */
                                nodes: {
                                    [key: string]: (number)[];
                                };
                                viewport?: (number)[] | null;
                            };
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_flow: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Document
                     * @default {}
                     */
                    document?: {
                        /**
                         * @default 1
                         * @enum {number}
                         */
                        schema?: 1;
                        /**
                         * @description The node where a call starts.
                         * @default null
                         */
                        entry?: string | null;
                        /**
                         * @description Where the hang-up lane starts.
                         * @default null
                         */
                        on_hangup?: string | null;
                        /**
                         * @description Where unconnected outcomes lead.
                         * @default null
                         */
                        default_exit?: string | null;
                        /** @description Where a call goes on that a loop guard stops: the step budget, an unconnected jump limit. */
                        on_limit?: string | null;
                        /** @default {} */
                        nodes?: {
                            [key: string]: {
                                /** @description The node type, for example `talk`. */
                                type: string;
                                /** @description Version of the configuration's shape; missing means 1. */
                                v?: number;
                                /**
                                 * @description The node's name on the canvas.
                                 * @default
                                 */
                                label?: string;
                                /**
                                 * @description The node type's configuration.
                                 * @default {}
                                 */
                                config?: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                        /** @default {} */
                        edges?: {
                            [key: string]: string;
                        };
                        /**
                         * @default {
                         *       "nodes": {}
                         *     }
                         */
                        layout?: {
                            /** @default {} */
                            nodes?: {
                                [key: string]: (number)[];
                            };
                            viewport?: (number)[] | null;
                        };
                    };
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /** Document */
                        document: {
                            /**
                             * @default 1
                             * @enum {number}
                             */
                            schema: 1;
                            /**
                             * @description The node where a call starts.
                             * @default null
                             */
                            entry: string | null;
                            /**
                             * @description Where the hang-up lane starts.
                             * @default null
                             */
                            on_hangup: string | null;
                            /**
                             * @description Where unconnected outcomes lead.
                             * @default null
                             */
                            default_exit: string | null;
                            /** @description Where a call goes on that a loop guard stops: the step budget, an unconnected jump limit. */
                            on_limit?: string | null;
                            /** @default {} */
                            nodes: {
                                [key: string]: {
                                    /** @description The node type, for example `talk`. */
                                    type: string;
                                    /** @description Version of the configuration's shape; missing means 1. */
                                    v?: number;
                                    /**
                                     * @description The node's name on the canvas.
                                     * @default
                                     */
                                    label: string;
                                    /**
                                     * @description The node type's configuration.
                                     * @default {}
                                     */
                                    config: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                            /** @default {} */
                            edges: {
                                [key: string]: string;
                            };
                            /**
                             * @default {
                             *       "nodes": {}
                             *     }
                             */
                            layout: {
                                /** @default {} */
                                nodes: {
                                    [key: string]: (number)[];
                                };
                                viewport?: (number)[] | null;
                            };
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_flow: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_numbers: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Number
                             * @description In E.164: `+442071838750`. Or a pattern: `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further digits, `!` any number of them: `+4420X.`. The most exact one wins.
                             */
                            number: string;
                            /**
                             * Name
                             * @description For lists and events.
                             * @default
                             */
                            name: string;
                            /**
                             * Flow
                             * Format: uuid
                             * @description The flow that a call to this number runs.
                             * @default null
                             */
                            flow_id: string | null;
                            /**
                             * When too busy
                             * Format: uuid
                             * @description The flow that a call runs while the system takes no more calls; without one the caller hears the busy tone. Keep it short: far above a limit it is not run either.
                             * @default null
                             */
                            overflow_flow_id: string | null;
                            /**
                             * Message flow
                             * Format: uuid
                             * @description The flow that a text message to this number runs.
                             * @default null
                             */
                            message_flow_id: string | null;
                            /**
                             * Send events
                             * @description Off: no webhook is told of calls to this number.
                             * @default true
                             */
                            webhooks_enabled: boolean;
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where calls to this number belong.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_number: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Number
                     * @description In E.164: `+442071838750`. Or a pattern: `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further digits, `!` any number of them: `+4420X.`. The most exact one wins.
                     */
                    number: string;
                    /**
                     * Name
                     * @description For lists and events.
                     * @default
                     */
                    name?: string;
                    /**
                     * Flow
                     * Format: uuid
                     * @description The flow that a call to this number runs.
                     * @default null
                     */
                    flow_id?: string | null;
                    /**
                     * When too busy
                     * Format: uuid
                     * @description The flow that a call runs while the system takes no more calls; without one the caller hears the busy tone. Keep it short: far above a limit it is not run either.
                     * @default null
                     */
                    overflow_flow_id?: string | null;
                    /**
                     * Message flow
                     * Format: uuid
                     * @description The flow that a text message to this number runs.
                     * @default null
                     */
                    message_flow_id?: string | null;
                    /**
                     * Send events
                     * @description Off: no webhook is told of calls to this number.
                     * @default true
                     */
                    webhooks_enabled?: boolean;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where calls to this number belong.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Number
                         * @description In E.164: `+442071838750`. Or a pattern: `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further digits, `!` any number of them: `+4420X.`. The most exact one wins.
                         */
                        number: string;
                        /**
                         * Name
                         * @description For lists and events.
                         * @default
                         */
                        name: string;
                        /**
                         * Flow
                         * Format: uuid
                         * @description The flow that a call to this number runs.
                         * @default null
                         */
                        flow_id: string | null;
                        /**
                         * When too busy
                         * Format: uuid
                         * @description The flow that a call runs while the system takes no more calls; without one the caller hears the busy tone. Keep it short: far above a limit it is not run either.
                         * @default null
                         */
                        overflow_flow_id: string | null;
                        /**
                         * Message flow
                         * Format: uuid
                         * @description The flow that a text message to this number runs.
                         * @default null
                         */
                        message_flow_id: string | null;
                        /**
                         * Send events
                         * @description Off: no webhook is told of calls to this number.
                         * @default true
                         */
                        webhooks_enabled: boolean;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where calls to this number belong.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Number
                         * @description In E.164: `+442071838750`. Or a pattern: `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further digits, `!` any number of them: `+4420X.`. The most exact one wins.
                         */
                        number: string;
                        /**
                         * Name
                         * @description For lists and events.
                         * @default
                         */
                        name: string;
                        /**
                         * Flow
                         * Format: uuid
                         * @description The flow that a call to this number runs.
                         * @default null
                         */
                        flow_id: string | null;
                        /**
                         * When too busy
                         * Format: uuid
                         * @description The flow that a call runs while the system takes no more calls; without one the caller hears the busy tone. Keep it short: far above a limit it is not run either.
                         * @default null
                         */
                        overflow_flow_id: string | null;
                        /**
                         * Message flow
                         * Format: uuid
                         * @description The flow that a text message to this number runs.
                         * @default null
                         */
                        message_flow_id: string | null;
                        /**
                         * Send events
                         * @description Off: no webhook is told of calls to this number.
                         * @default true
                         */
                        webhooks_enabled: boolean;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where calls to this number belong.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_number: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Number
                     * @description In E.164: `+442071838750`. Or a pattern: `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further digits, `!` any number of them: `+4420X.`. The most exact one wins.
                     */
                    number: string;
                    /**
                     * Name
                     * @description For lists and events.
                     * @default
                     */
                    name?: string;
                    /**
                     * Flow
                     * Format: uuid
                     * @description The flow that a call to this number runs.
                     * @default null
                     */
                    flow_id?: string | null;
                    /**
                     * When too busy
                     * Format: uuid
                     * @description The flow that a call runs while the system takes no more calls; without one the caller hears the busy tone. Keep it short: far above a limit it is not run either.
                     * @default null
                     */
                    overflow_flow_id?: string | null;
                    /**
                     * Message flow
                     * Format: uuid
                     * @description The flow that a text message to this number runs.
                     * @default null
                     */
                    message_flow_id?: string | null;
                    /**
                     * Send events
                     * @description Off: no webhook is told of calls to this number.
                     * @default true
                     */
                    webhooks_enabled?: boolean;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where calls to this number belong.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Number
                         * @description In E.164: `+442071838750`. Or a pattern: `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further digits, `!` any number of them: `+4420X.`. The most exact one wins.
                         */
                        number: string;
                        /**
                         * Name
                         * @description For lists and events.
                         * @default
                         */
                        name: string;
                        /**
                         * Flow
                         * Format: uuid
                         * @description The flow that a call to this number runs.
                         * @default null
                         */
                        flow_id: string | null;
                        /**
                         * When too busy
                         * Format: uuid
                         * @description The flow that a call runs while the system takes no more calls; without one the caller hears the busy tone. Keep it short: far above a limit it is not run either.
                         * @default null
                         */
                        overflow_flow_id: string | null;
                        /**
                         * Message flow
                         * Format: uuid
                         * @description The flow that a text message to this number runs.
                         * @default null
                         */
                        message_flow_id: string | null;
                        /**
                         * Send events
                         * @description Off: no webhook is told of calls to this number.
                         * @default true
                         */
                        webhooks_enabled: boolean;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where calls to this number belong.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_number: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Extension
                             * @description The number inside the house, 2 to 10 digits; each user has their own.
                             * @default null
                             */
                            extension: string | null;
                            /**
                             * E-mail
                             * Format: email
                             * @default null
                             */
                            email: string | null;
                            /**
                             * SIP password
                             * @description What the phone signs in with.
                             * @default null
                             */
                            sip_password: {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            } | null;
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Extension
                     * @description The number inside the house, 2 to 10 digits; each user has their own.
                     * @default null
                     */
                    extension?: string | null;
                    /**
                     * E-mail
                     * Format: email
                     * @default null
                     */
                    email?: string | null;
                    /**
                     * SIP password
                     * @description What the phone signs in with.
                     * @default null
                     */
                    sip_password?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Extension
                         * @description The number inside the house, 2 to 10 digits; each user has their own.
                         * @default null
                         */
                        extension: string | null;
                        /**
                         * E-mail
                         * Format: email
                         * @default null
                         */
                        email: string | null;
                        /**
                         * SIP password
                         * @description What the phone signs in with.
                         * @default null
                         */
                        sip_password: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Extension
                         * @description The number inside the house, 2 to 10 digits; each user has their own.
                         * @default null
                         */
                        extension: string | null;
                        /**
                         * E-mail
                         * Format: email
                         * @default null
                         */
                        email: string | null;
                        /**
                         * SIP password
                         * @description What the phone signs in with.
                         * @default null
                         */
                        sip_password: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_user: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Extension
                     * @description The number inside the house, 2 to 10 digits; each user has their own.
                     * @default null
                     */
                    extension?: string | null;
                    /**
                     * E-mail
                     * Format: email
                     * @default null
                     */
                    email?: string | null;
                    /**
                     * SIP password
                     * @description What the phone signs in with.
                     * @default null
                     */
                    sip_password?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Extension
                         * @description The number inside the house, 2 to 10 digits; each user has their own.
                         * @default null
                         */
                        extension: string | null;
                        /**
                         * E-mail
                         * Format: email
                         * @default null
                         */
                        email: string | null;
                        /**
                         * SIP password
                         * @description What the phone signs in with.
                         * @default null
                         */
                        sip_password: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_user: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_prompts: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Description
                             * @description What is said in it, for colleagues.
                             * @default
                             */
                            description: string;
                            /**
                             * Sound
                             * @description Set by an upload; `null` until then.
                             * @default null
                             */
                            audio: {
                                /**
                                 * Key
                                 * @description SHA-256, in hex, of the sound as it is stored.
                                 */
                                key: string;
                                /** Length */
                                duration_ms: number;
                                /**
                                 * File
                                 * @description What the file was called that was uploaded.
                                 */
                                file_name: string;
                                /**
                                 * Format
                                 * @description Of the file that was uploaded.
                                 * @enum {string}
                                 */
                                format: "wav" | "mp3";
                            } | null;
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_prompt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Description
                     * @description What is said in it, for colleagues.
                     * @default
                     */
                    description?: string;
                    /**
                     * Sound
                     * @description Set by an upload; `null` until then.
                     * @default null
                     */
                    audio?: {
                        /**
                         * Key
                         * @description SHA-256, in hex, of the sound as it is stored.
                         */
                        key: string;
                        /** Length */
                        duration_ms: number;
                        /**
                         * File
                         * @description What the file was called that was uploaded.
                         */
                        file_name: string;
                        /**
                         * Format
                         * @description Of the file that was uploaded.
                         * @enum {string}
                         */
                        format: "wav" | "mp3";
                    } | null;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Description
                         * @description What is said in it, for colleagues.
                         * @default
                         */
                        description: string;
                        /**
                         * Sound
                         * @description Set by an upload; `null` until then.
                         * @default null
                         */
                        audio: {
                            /**
                             * Key
                             * @description SHA-256, in hex, of the sound as it is stored.
                             */
                            key: string;
                            /** Length */
                            duration_ms: number;
                            /**
                             * File
                             * @description What the file was called that was uploaded.
                             */
                            file_name: string;
                            /**
                             * Format
                             * @description Of the file that was uploaded.
                             * @enum {string}
                             */
                            format: "wav" | "mp3";
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_prompt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Description
                         * @description What is said in it, for colleagues.
                         * @default
                         */
                        description: string;
                        /**
                         * Sound
                         * @description Set by an upload; `null` until then.
                         * @default null
                         */
                        audio: {
                            /**
                             * Key
                             * @description SHA-256, in hex, of the sound as it is stored.
                             */
                            key: string;
                            /** Length */
                            duration_ms: number;
                            /**
                             * File
                             * @description What the file was called that was uploaded.
                             */
                            file_name: string;
                            /**
                             * Format
                             * @description Of the file that was uploaded.
                             * @enum {string}
                             */
                            format: "wav" | "mp3";
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_prompt: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Description
                     * @description What is said in it, for colleagues.
                     * @default
                     */
                    description?: string;
                    /**
                     * Sound
                     * @description Set by an upload; `null` until then.
                     * @default null
                     */
                    audio?: {
                        /**
                         * Key
                         * @description SHA-256, in hex, of the sound as it is stored.
                         */
                        key: string;
                        /** Length */
                        duration_ms: number;
                        /**
                         * File
                         * @description What the file was called that was uploaded.
                         */
                        file_name: string;
                        /**
                         * Format
                         * @description Of the file that was uploaded.
                         * @enum {string}
                         */
                        format: "wav" | "mp3";
                    } | null;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Description
                         * @description What is said in it, for colleagues.
                         * @default
                         */
                        description: string;
                        /**
                         * Sound
                         * @description Set by an upload; `null` until then.
                         * @default null
                         */
                        audio: {
                            /**
                             * Key
                             * @description SHA-256, in hex, of the sound as it is stored.
                             */
                            key: string;
                            /** Length */
                            duration_ms: number;
                            /**
                             * File
                             * @description What the file was called that was uploaded.
                             */
                            file_name: string;
                            /**
                             * Format
                             * @description Of the file that was uploaded.
                             * @enum {string}
                             */
                            format: "wav" | "mp3";
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_prompt: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_ring_groups: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Strategy
                             * @description `simultaneous`: all at once. `hunt`: one after the other. `memory_hunt`: the first, then the first two, then the first three. `first_available`: only the first whose phone is free. `random`: one after the other in an order of chance, anew for each call.
                             * @default simultaneous
                             * @enum {string}
                             */
                            strategy: "simultaneous" | "hunt" | "memory_hunt" | "first_available" | "random";
                            /**
                             * Members
                             * @description In the order in which they ring.
                             * @default []
                             */
                            members: {
                                /**
                                 * User
                                 * Format: uuid
                                 * @description Rings at their extension.
                                 * @default null
                                 */
                                user_id: string | null;
                                /**
                                 * Number
                                 * @description Somebody outside the house, in E.164, in place of a user.
                                 * @default null
                                 */
                                number: string | null;
                                /**
                                 * Delay
                                 * @description Rings so much later than the others, where all ring at once.
                                 * @default 0
                                 */
                                delay_s: number;
                                /**
                                 * Ring time
                                 * @description How long this member rings, 5 to 300 s; empty for the group's ring time.
                                 * @default null
                                 */
                                timeout_s: number | null;
                            }[];
                            /**
                             * Ring time
                             * @description How long it may ring in all where all ring at once; else how long before it is the next member’s turn. 5 to 300 s.
                             * @default 25
                             */
                            ring_time_s: number;
                            /**
                             * Skip who is busy
                             * @description A user who is in a call is not rung: no second call knocks.
                             * @default false
                             */
                            skip_busy: boolean;
                            /**
                             * While it rings
                             * @description What the caller hears until somebody answers: the ringing tone, or music on hold.
                             * @default ringback
                             * @enum {string}
                             */
                            while_ringing: "ringback" | "music";
                            /**
                             * Caller name prefix
                             * @description Shown to members in front of the caller’s name, such as `Sales: `. May hold variables.
                             * @default
                             */
                            name_prefix: string;
                            /**
                             * Ask who answers to press 1
                             * @description Who answers hears who calls, and takes the call by pressing 1: a mailbox of a mobile phone does not swallow it. 2 refuses.
                             * @default false
                             */
                            confirm: boolean;
                            /**
                             * What a member hears first
                             * @description Where nothing is set, it is said which group is called and by whom, in English.
                             */
                            confirm_prompt: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            };
                            /**
                             * Time to press 1
                             * @description Who has pressed nothing by then is hung up, 5 to 60 s.
                             * @default 20
                             */
                            confirm_time_s: number;
                            /**
                             * When somebody else was faster
                             * @description Heard by a member who has answered and not yet pressed 1. Where nothing is set, in English.
                             */
                            too_late_prompt: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            };
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_ring_group: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Strategy
                     * @description `simultaneous`: all at once. `hunt`: one after the other. `memory_hunt`: the first, then the first two, then the first three. `first_available`: only the first whose phone is free. `random`: one after the other in an order of chance, anew for each call.
                     * @default simultaneous
                     * @enum {string}
                     */
                    strategy?: "simultaneous" | "hunt" | "memory_hunt" | "first_available" | "random";
                    /**
                     * Members
                     * @description In the order in which they ring.
                     * @default []
                     */
                    members?: {
                        /**
                         * User
                         * Format: uuid
                         * @description Rings at their extension.
                         * @default null
                         */
                        user_id?: string | null;
                        /**
                         * Number
                         * @description Somebody outside the house, in E.164, in place of a user.
                         * @default null
                         */
                        number?: string | null;
                        /**
                         * Delay
                         * @description Rings so much later than the others, where all ring at once.
                         * @default 0
                         */
                        delay_s?: number;
                        /**
                         * Ring time
                         * @description How long this member rings, 5 to 300 s; empty for the group's ring time.
                         * @default null
                         */
                        timeout_s?: number | null;
                    }[];
                    /**
                     * Ring time
                     * @description How long it may ring in all where all ring at once; else how long before it is the next member’s turn. 5 to 300 s.
                     * @default 25
                     */
                    ring_time_s?: number;
                    /**
                     * Skip who is busy
                     * @description A user who is in a call is not rung: no second call knocks.
                     * @default false
                     */
                    skip_busy?: boolean;
                    /**
                     * While it rings
                     * @description What the caller hears until somebody answers: the ringing tone, or music on hold.
                     * @default ringback
                     * @enum {string}
                     */
                    while_ringing?: "ringback" | "music";
                    /**
                     * Caller name prefix
                     * @description Shown to members in front of the caller’s name, such as `Sales: `. May hold variables.
                     * @default
                     */
                    name_prefix?: string;
                    /**
                     * Ask who answers to press 1
                     * @description Who answers hears who calls, and takes the call by pressing 1: a mailbox of a mobile phone does not swallow it. 2 refuses.
                     * @default false
                     */
                    confirm?: boolean;
                    /**
                     * What a member hears first
                     * @description Where nothing is set, it is said which group is called and by whom, in English.
                     * @default {}
                     */
                    confirm_prompt?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Time to press 1
                     * @description Who has pressed nothing by then is hung up, 5 to 60 s.
                     * @default 20
                     */
                    confirm_time_s?: number;
                    /**
                     * When somebody else was faster
                     * @description Heard by a member who has answered and not yet pressed 1. Where nothing is set, in English.
                     * @default {}
                     */
                    too_late_prompt?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Strategy
                         * @description `simultaneous`: all at once. `hunt`: one after the other. `memory_hunt`: the first, then the first two, then the first three. `first_available`: only the first whose phone is free. `random`: one after the other in an order of chance, anew for each call.
                         * @default simultaneous
                         * @enum {string}
                         */
                        strategy: "simultaneous" | "hunt" | "memory_hunt" | "first_available" | "random";
                        /**
                         * Members
                         * @description In the order in which they ring.
                         * @default []
                         */
                        members: {
                            /**
                             * User
                             * Format: uuid
                             * @description Rings at their extension.
                             * @default null
                             */
                            user_id: string | null;
                            /**
                             * Number
                             * @description Somebody outside the house, in E.164, in place of a user.
                             * @default null
                             */
                            number: string | null;
                            /**
                             * Delay
                             * @description Rings so much later than the others, where all ring at once.
                             * @default 0
                             */
                            delay_s: number;
                            /**
                             * Ring time
                             * @description How long this member rings, 5 to 300 s; empty for the group's ring time.
                             * @default null
                             */
                            timeout_s: number | null;
                        }[];
                        /**
                         * Ring time
                         * @description How long it may ring in all where all ring at once; else how long before it is the next member’s turn. 5 to 300 s.
                         * @default 25
                         */
                        ring_time_s: number;
                        /**
                         * Skip who is busy
                         * @description A user who is in a call is not rung: no second call knocks.
                         * @default false
                         */
                        skip_busy: boolean;
                        /**
                         * While it rings
                         * @description What the caller hears until somebody answers: the ringing tone, or music on hold.
                         * @default ringback
                         * @enum {string}
                         */
                        while_ringing: "ringback" | "music";
                        /**
                         * Caller name prefix
                         * @description Shown to members in front of the caller’s name, such as `Sales: `. May hold variables.
                         * @default
                         */
                        name_prefix: string;
                        /**
                         * Ask who answers to press 1
                         * @description Who answers hears who calls, and takes the call by pressing 1: a mailbox of a mobile phone does not swallow it. 2 refuses.
                         * @default false
                         */
                        confirm: boolean;
                        /**
                         * What a member hears first
                         * @description Where nothing is set, it is said which group is called and by whom, in English.
                         */
                        confirm_prompt: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Time to press 1
                         * @description Who has pressed nothing by then is hung up, 5 to 60 s.
                         * @default 20
                         */
                        confirm_time_s: number;
                        /**
                         * When somebody else was faster
                         * @description Heard by a member who has answered and not yet pressed 1. Where nothing is set, in English.
                         */
                        too_late_prompt: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ring_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Strategy
                         * @description `simultaneous`: all at once. `hunt`: one after the other. `memory_hunt`: the first, then the first two, then the first three. `first_available`: only the first whose phone is free. `random`: one after the other in an order of chance, anew for each call.
                         * @default simultaneous
                         * @enum {string}
                         */
                        strategy: "simultaneous" | "hunt" | "memory_hunt" | "first_available" | "random";
                        /**
                         * Members
                         * @description In the order in which they ring.
                         * @default []
                         */
                        members: {
                            /**
                             * User
                             * Format: uuid
                             * @description Rings at their extension.
                             * @default null
                             */
                            user_id: string | null;
                            /**
                             * Number
                             * @description Somebody outside the house, in E.164, in place of a user.
                             * @default null
                             */
                            number: string | null;
                            /**
                             * Delay
                             * @description Rings so much later than the others, where all ring at once.
                             * @default 0
                             */
                            delay_s: number;
                            /**
                             * Ring time
                             * @description How long this member rings, 5 to 300 s; empty for the group's ring time.
                             * @default null
                             */
                            timeout_s: number | null;
                        }[];
                        /**
                         * Ring time
                         * @description How long it may ring in all where all ring at once; else how long before it is the next member’s turn. 5 to 300 s.
                         * @default 25
                         */
                        ring_time_s: number;
                        /**
                         * Skip who is busy
                         * @description A user who is in a call is not rung: no second call knocks.
                         * @default false
                         */
                        skip_busy: boolean;
                        /**
                         * While it rings
                         * @description What the caller hears until somebody answers: the ringing tone, or music on hold.
                         * @default ringback
                         * @enum {string}
                         */
                        while_ringing: "ringback" | "music";
                        /**
                         * Caller name prefix
                         * @description Shown to members in front of the caller’s name, such as `Sales: `. May hold variables.
                         * @default
                         */
                        name_prefix: string;
                        /**
                         * Ask who answers to press 1
                         * @description Who answers hears who calls, and takes the call by pressing 1: a mailbox of a mobile phone does not swallow it. 2 refuses.
                         * @default false
                         */
                        confirm: boolean;
                        /**
                         * What a member hears first
                         * @description Where nothing is set, it is said which group is called and by whom, in English.
                         */
                        confirm_prompt: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Time to press 1
                         * @description Who has pressed nothing by then is hung up, 5 to 60 s.
                         * @default 20
                         */
                        confirm_time_s: number;
                        /**
                         * When somebody else was faster
                         * @description Heard by a member who has answered and not yet pressed 1. Where nothing is set, in English.
                         */
                        too_late_prompt: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_ring_group: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Strategy
                     * @description `simultaneous`: all at once. `hunt`: one after the other. `memory_hunt`: the first, then the first two, then the first three. `first_available`: only the first whose phone is free. `random`: one after the other in an order of chance, anew for each call.
                     * @default simultaneous
                     * @enum {string}
                     */
                    strategy?: "simultaneous" | "hunt" | "memory_hunt" | "first_available" | "random";
                    /**
                     * Members
                     * @description In the order in which they ring.
                     * @default []
                     */
                    members?: {
                        /**
                         * User
                         * Format: uuid
                         * @description Rings at their extension.
                         * @default null
                         */
                        user_id?: string | null;
                        /**
                         * Number
                         * @description Somebody outside the house, in E.164, in place of a user.
                         * @default null
                         */
                        number?: string | null;
                        /**
                         * Delay
                         * @description Rings so much later than the others, where all ring at once.
                         * @default 0
                         */
                        delay_s?: number;
                        /**
                         * Ring time
                         * @description How long this member rings, 5 to 300 s; empty for the group's ring time.
                         * @default null
                         */
                        timeout_s?: number | null;
                    }[];
                    /**
                     * Ring time
                     * @description How long it may ring in all where all ring at once; else how long before it is the next member’s turn. 5 to 300 s.
                     * @default 25
                     */
                    ring_time_s?: number;
                    /**
                     * Skip who is busy
                     * @description A user who is in a call is not rung: no second call knocks.
                     * @default false
                     */
                    skip_busy?: boolean;
                    /**
                     * While it rings
                     * @description What the caller hears until somebody answers: the ringing tone, or music on hold.
                     * @default ringback
                     * @enum {string}
                     */
                    while_ringing?: "ringback" | "music";
                    /**
                     * Caller name prefix
                     * @description Shown to members in front of the caller’s name, such as `Sales: `. May hold variables.
                     * @default
                     */
                    name_prefix?: string;
                    /**
                     * Ask who answers to press 1
                     * @description Who answers hears who calls, and takes the call by pressing 1: a mailbox of a mobile phone does not swallow it. 2 refuses.
                     * @default false
                     */
                    confirm?: boolean;
                    /**
                     * What a member hears first
                     * @description Where nothing is set, it is said which group is called and by whom, in English.
                     * @default {}
                     */
                    confirm_prompt?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Time to press 1
                     * @description Who has pressed nothing by then is hung up, 5 to 60 s.
                     * @default 20
                     */
                    confirm_time_s?: number;
                    /**
                     * When somebody else was faster
                     * @description Heard by a member who has answered and not yet pressed 1. Where nothing is set, in English.
                     * @default {}
                     */
                    too_late_prompt?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Strategy
                         * @description `simultaneous`: all at once. `hunt`: one after the other. `memory_hunt`: the first, then the first two, then the first three. `first_available`: only the first whose phone is free. `random`: one after the other in an order of chance, anew for each call.
                         * @default simultaneous
                         * @enum {string}
                         */
                        strategy: "simultaneous" | "hunt" | "memory_hunt" | "first_available" | "random";
                        /**
                         * Members
                         * @description In the order in which they ring.
                         * @default []
                         */
                        members: {
                            /**
                             * User
                             * Format: uuid
                             * @description Rings at their extension.
                             * @default null
                             */
                            user_id: string | null;
                            /**
                             * Number
                             * @description Somebody outside the house, in E.164, in place of a user.
                             * @default null
                             */
                            number: string | null;
                            /**
                             * Delay
                             * @description Rings so much later than the others, where all ring at once.
                             * @default 0
                             */
                            delay_s: number;
                            /**
                             * Ring time
                             * @description How long this member rings, 5 to 300 s; empty for the group's ring time.
                             * @default null
                             */
                            timeout_s: number | null;
                        }[];
                        /**
                         * Ring time
                         * @description How long it may ring in all where all ring at once; else how long before it is the next member’s turn. 5 to 300 s.
                         * @default 25
                         */
                        ring_time_s: number;
                        /**
                         * Skip who is busy
                         * @description A user who is in a call is not rung: no second call knocks.
                         * @default false
                         */
                        skip_busy: boolean;
                        /**
                         * While it rings
                         * @description What the caller hears until somebody answers: the ringing tone, or music on hold.
                         * @default ringback
                         * @enum {string}
                         */
                        while_ringing: "ringback" | "music";
                        /**
                         * Caller name prefix
                         * @description Shown to members in front of the caller’s name, such as `Sales: `. May hold variables.
                         * @default
                         */
                        name_prefix: string;
                        /**
                         * Ask who answers to press 1
                         * @description Who answers hears who calls, and takes the call by pressing 1: a mailbox of a mobile phone does not swallow it. 2 refuses.
                         * @default false
                         */
                        confirm: boolean;
                        /**
                         * What a member hears first
                         * @description Where nothing is set, it is said which group is called and by whom, in English.
                         */
                        confirm_prompt: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Time to press 1
                         * @description Who has pressed nothing by then is hung up, 5 to 60 s.
                         * @default 20
                         */
                        confirm_time_s: number;
                        /**
                         * When somebody else was faster
                         * @description Heard by a member who has answered and not yet pressed 1. Where nothing is set, in English.
                         */
                        too_late_prompt: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_ring_group: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_schedules: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Time zone
                             * @description Name in the IANA list, such as `Europe/London`: where the hours are meant.
                             * @default UTC
                             */
                            time_zone: string;
                            /**
                             * Hours
                             * @description Where two overlap, the first one counts.
                             * @default []
                             */
                            ranges: {
                                /**
                                 * Name
                                 * @description The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.
                                 */
                                name: string;
                                /**
                                 * Days
                                 * @description On which it begins.
                                 * @default []
                                 */
                                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                /** From */
                                from: string;
                                /**
                                 * To
                                 * @description The first minute that is no longer in it; earlier than “from” is the next day.
                                 */
                                to: string;
                                /**
                                 * First day
                                 * Format: date
                                 * @default null
                                 */
                                from_date: string | null;
                                /**
                                 * Last day
                                 * Format: date
                                 * @default null
                                 */
                                to_date: string | null;
                            }[];
                            /**
                             * Holidays
                             * @description They count before the hours.
                             * @default []
                             */
                            holidays: {
                                /** Name */
                                name: string;
                                /**
                                 * Date
                                 * Format: date
                                 */
                                date: string;
                                /**
                                 * Last day
                                 * Format: date
                                 * @description For more than one day.
                                 * @default null
                                 */
                                to_date: string | null;
                                /**
                                 * Every year
                                 * @default false
                                 */
                                yearly: boolean;
                                /**
                                 * From
                                 * @description Empty: the whole day.
                                 * @default null
                                 */
                                from: string | null;
                                /**
                                 * To
                                 * @default null
                                 */
                                to: string | null;
                            }[];
                            /**
                             * Open all the same
                             * @description They count before holidays and hours.
                             * @default []
                             */
                            exceptions: {
                                /** Name */
                                name: string;
                                /**
                                 * Date
                                 * Format: date
                                 */
                                date: string;
                                /** From */
                                from: string;
                                /** To */
                                to: string;
                                /**
                                 * As
                                 * @description The name of the range that counts, such as `Open`.
                                 */
                                range: string;
                            }[];
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Time zone
                     * @description Name in the IANA list, such as `Europe/London`: where the hours are meant.
                     * @default UTC
                     */
                    time_zone?: string;
                    /**
                     * Hours
                     * @description Where two overlap, the first one counts.
                     * @default []
                     */
                    ranges?: {
                        /**
                         * Name
                         * @description The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.
                         */
                        name: string;
                        /**
                         * Days
                         * @description On which it begins.
                         * @default []
                         */
                        days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        /** From */
                        from: string;
                        /**
                         * To
                         * @description The first minute that is no longer in it; earlier than “from” is the next day.
                         */
                        to: string;
                        /**
                         * First day
                         * Format: date
                         * @default null
                         */
                        from_date?: string | null;
                        /**
                         * Last day
                         * Format: date
                         * @default null
                         */
                        to_date?: string | null;
                    }[];
                    /**
                     * Holidays
                     * @description They count before the hours.
                     * @default []
                     */
                    holidays?: {
                        /** Name */
                        name: string;
                        /**
                         * Date
                         * Format: date
                         */
                        date: string;
                        /**
                         * Last day
                         * Format: date
                         * @description For more than one day.
                         * @default null
                         */
                        to_date?: string | null;
                        /**
                         * Every year
                         * @default false
                         */
                        yearly?: boolean;
                        /**
                         * From
                         * @description Empty: the whole day.
                         * @default null
                         */
                        from?: string | null;
                        /**
                         * To
                         * @default null
                         */
                        to?: string | null;
                    }[];
                    /**
                     * Open all the same
                     * @description They count before holidays and hours.
                     * @default []
                     */
                    exceptions?: {
                        /** Name */
                        name: string;
                        /**
                         * Date
                         * Format: date
                         */
                        date: string;
                        /** From */
                        from: string;
                        /** To */
                        to: string;
                        /**
                         * As
                         * @description The name of the range that counts, such as `Open`.
                         */
                        range: string;
                    }[];
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Time zone
                         * @description Name in the IANA list, such as `Europe/London`: where the hours are meant.
                         * @default UTC
                         */
                        time_zone: string;
                        /**
                         * Hours
                         * @description Where two overlap, the first one counts.
                         * @default []
                         */
                        ranges: {
                            /**
                             * Name
                             * @description The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.
                             */
                            name: string;
                            /**
                             * Days
                             * @description On which it begins.
                             * @default []
                             */
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            /** From */
                            from: string;
                            /**
                             * To
                             * @description The first minute that is no longer in it; earlier than “from” is the next day.
                             */
                            to: string;
                            /**
                             * First day
                             * Format: date
                             * @default null
                             */
                            from_date: string | null;
                            /**
                             * Last day
                             * Format: date
                             * @default null
                             */
                            to_date: string | null;
                        }[];
                        /**
                         * Holidays
                         * @description They count before the hours.
                         * @default []
                         */
                        holidays: {
                            /** Name */
                            name: string;
                            /**
                             * Date
                             * Format: date
                             */
                            date: string;
                            /**
                             * Last day
                             * Format: date
                             * @description For more than one day.
                             * @default null
                             */
                            to_date: string | null;
                            /**
                             * Every year
                             * @default false
                             */
                            yearly: boolean;
                            /**
                             * From
                             * @description Empty: the whole day.
                             * @default null
                             */
                            from: string | null;
                            /**
                             * To
                             * @default null
                             */
                            to: string | null;
                        }[];
                        /**
                         * Open all the same
                         * @description They count before holidays and hours.
                         * @default []
                         */
                        exceptions: {
                            /** Name */
                            name: string;
                            /**
                             * Date
                             * Format: date
                             */
                            date: string;
                            /** From */
                            from: string;
                            /** To */
                            to: string;
                            /**
                             * As
                             * @description The name of the range that counts, such as `Open`.
                             */
                            range: string;
                        }[];
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_schedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Time zone
                         * @description Name in the IANA list, such as `Europe/London`: where the hours are meant.
                         * @default UTC
                         */
                        time_zone: string;
                        /**
                         * Hours
                         * @description Where two overlap, the first one counts.
                         * @default []
                         */
                        ranges: {
                            /**
                             * Name
                             * @description The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.
                             */
                            name: string;
                            /**
                             * Days
                             * @description On which it begins.
                             * @default []
                             */
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            /** From */
                            from: string;
                            /**
                             * To
                             * @description The first minute that is no longer in it; earlier than “from” is the next day.
                             */
                            to: string;
                            /**
                             * First day
                             * Format: date
                             * @default null
                             */
                            from_date: string | null;
                            /**
                             * Last day
                             * Format: date
                             * @default null
                             */
                            to_date: string | null;
                        }[];
                        /**
                         * Holidays
                         * @description They count before the hours.
                         * @default []
                         */
                        holidays: {
                            /** Name */
                            name: string;
                            /**
                             * Date
                             * Format: date
                             */
                            date: string;
                            /**
                             * Last day
                             * Format: date
                             * @description For more than one day.
                             * @default null
                             */
                            to_date: string | null;
                            /**
                             * Every year
                             * @default false
                             */
                            yearly: boolean;
                            /**
                             * From
                             * @description Empty: the whole day.
                             * @default null
                             */
                            from: string | null;
                            /**
                             * To
                             * @default null
                             */
                            to: string | null;
                        }[];
                        /**
                         * Open all the same
                         * @description They count before holidays and hours.
                         * @default []
                         */
                        exceptions: {
                            /** Name */
                            name: string;
                            /**
                             * Date
                             * Format: date
                             */
                            date: string;
                            /** From */
                            from: string;
                            /** To */
                            to: string;
                            /**
                             * As
                             * @description The name of the range that counts, such as `Open`.
                             */
                            range: string;
                        }[];
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_schedule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Time zone
                     * @description Name in the IANA list, such as `Europe/London`: where the hours are meant.
                     * @default UTC
                     */
                    time_zone?: string;
                    /**
                     * Hours
                     * @description Where two overlap, the first one counts.
                     * @default []
                     */
                    ranges?: {
                        /**
                         * Name
                         * @description The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.
                         */
                        name: string;
                        /**
                         * Days
                         * @description On which it begins.
                         * @default []
                         */
                        days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        /** From */
                        from: string;
                        /**
                         * To
                         * @description The first minute that is no longer in it; earlier than “from” is the next day.
                         */
                        to: string;
                        /**
                         * First day
                         * Format: date
                         * @default null
                         */
                        from_date?: string | null;
                        /**
                         * Last day
                         * Format: date
                         * @default null
                         */
                        to_date?: string | null;
                    }[];
                    /**
                     * Holidays
                     * @description They count before the hours.
                     * @default []
                     */
                    holidays?: {
                        /** Name */
                        name: string;
                        /**
                         * Date
                         * Format: date
                         */
                        date: string;
                        /**
                         * Last day
                         * Format: date
                         * @description For more than one day.
                         * @default null
                         */
                        to_date?: string | null;
                        /**
                         * Every year
                         * @default false
                         */
                        yearly?: boolean;
                        /**
                         * From
                         * @description Empty: the whole day.
                         * @default null
                         */
                        from?: string | null;
                        /**
                         * To
                         * @default null
                         */
                        to?: string | null;
                    }[];
                    /**
                     * Open all the same
                     * @description They count before holidays and hours.
                     * @default []
                     */
                    exceptions?: {
                        /** Name */
                        name: string;
                        /**
                         * Date
                         * Format: date
                         */
                        date: string;
                        /** From */
                        from: string;
                        /** To */
                        to: string;
                        /**
                         * As
                         * @description The name of the range that counts, such as `Open`.
                         */
                        range: string;
                    }[];
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Time zone
                         * @description Name in the IANA list, such as `Europe/London`: where the hours are meant.
                         * @default UTC
                         */
                        time_zone: string;
                        /**
                         * Hours
                         * @description Where two overlap, the first one counts.
                         * @default []
                         */
                        ranges: {
                            /**
                             * Name
                             * @description The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.
                             */
                            name: string;
                            /**
                             * Days
                             * @description On which it begins.
                             * @default []
                             */
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            /** From */
                            from: string;
                            /**
                             * To
                             * @description The first minute that is no longer in it; earlier than “from” is the next day.
                             */
                            to: string;
                            /**
                             * First day
                             * Format: date
                             * @default null
                             */
                            from_date: string | null;
                            /**
                             * Last day
                             * Format: date
                             * @default null
                             */
                            to_date: string | null;
                        }[];
                        /**
                         * Holidays
                         * @description They count before the hours.
                         * @default []
                         */
                        holidays: {
                            /** Name */
                            name: string;
                            /**
                             * Date
                             * Format: date
                             */
                            date: string;
                            /**
                             * Last day
                             * Format: date
                             * @description For more than one day.
                             * @default null
                             */
                            to_date: string | null;
                            /**
                             * Every year
                             * @default false
                             */
                            yearly: boolean;
                            /**
                             * From
                             * @description Empty: the whole day.
                             * @default null
                             */
                            from: string | null;
                            /**
                             * To
                             * @default null
                             */
                            to: string | null;
                        }[];
                        /**
                         * Open all the same
                         * @description They count before holidays and hours.
                         * @default []
                         */
                        exceptions: {
                            /** Name */
                            name: string;
                            /**
                             * Date
                             * Format: date
                             */
                            date: string;
                            /** From */
                            from: string;
                            /** To */
                            to: string;
                            /**
                             * As
                             * @description The name of the range that counts, such as `Open`.
                             */
                            range: string;
                        }[];
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_schedule: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mailboxes: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * User
                             * Format: uuid
                             * @description Whose mailbox it is: their phone shows that messages wait.
                             * @default null
                             */
                            user_id: string | null;
                            /**
                             * Greeting
                             * @description Heard before the tone. Without a prompt and a text, only the tone is.
                             * @default {
                             *       "prompt_id": null,
                             *       "text": "Nobody can take your call right now. Please leave a message after the tone.",
                             *       "language": "en-GB",
                             *       "voice": null
                             *     }
                             */
                            greeting: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            };
                            /**
                             * Longest message
                             * @description A message ends by itself after this time, 3 s to 30 minutes.
                             * @default 180
                             */
                            max_length_s: number;
                            /**
                             * End after silence
                             * @description A message ends when nothing was said for so long, 60 s at most; 0: silence does not end it.
                             * @default 5
                             */
                            silence_s: number;
                            /**
                             * Most messages
                             * @description When so many are in it, callers leave by `mailbox_full`.
                             * @default 100
                             */
                            max_messages: number;
                            /**
                             * Keep for
                             * @description Days after which a message is removed; empty: as long as recordings are kept.
                             * @default null
                             */
                            keep_days: number | null;
                            /**
                             * PIN
                             * @description For hearing messages by phone. Nothing asks for it yet.
                             * @default null
                             */
                            pin: {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            } | null;
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * User
                     * Format: uuid
                     * @description Whose mailbox it is: their phone shows that messages wait.
                     * @default null
                     */
                    user_id?: string | null;
                    /**
                     * Greeting
                     * @description Heard before the tone. Without a prompt and a text, only the tone is.
                     * @default {
                     *       "prompt_id": null,
                     *       "text": "Nobody can take your call right now. Please leave a message after the tone.",
                     *       "language": "en-GB",
                     *       "voice": null
                     *     }
                     */
                    greeting?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Longest message
                     * @description A message ends by itself after this time, 3 s to 30 minutes.
                     * @default 180
                     */
                    max_length_s?: number;
                    /**
                     * End after silence
                     * @description A message ends when nothing was said for so long, 60 s at most; 0: silence does not end it.
                     * @default 5
                     */
                    silence_s?: number;
                    /**
                     * Most messages
                     * @description When so many are in it, callers leave by `mailbox_full`.
                     * @default 100
                     */
                    max_messages?: number;
                    /**
                     * Keep for
                     * @description Days after which a message is removed; empty: as long as recordings are kept.
                     * @default null
                     */
                    keep_days?: number | null;
                    /**
                     * PIN
                     * @description For hearing messages by phone. Nothing asks for it yet.
                     * @default null
                     */
                    pin?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * User
                         * Format: uuid
                         * @description Whose mailbox it is: their phone shows that messages wait.
                         * @default null
                         */
                        user_id: string | null;
                        /**
                         * Greeting
                         * @description Heard before the tone. Without a prompt and a text, only the tone is.
                         * @default {
                         *       "prompt_id": null,
                         *       "text": "Nobody can take your call right now. Please leave a message after the tone.",
                         *       "language": "en-GB",
                         *       "voice": null
                         *     }
                         */
                        greeting: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Longest message
                         * @description A message ends by itself after this time, 3 s to 30 minutes.
                         * @default 180
                         */
                        max_length_s: number;
                        /**
                         * End after silence
                         * @description A message ends when nothing was said for so long, 60 s at most; 0: silence does not end it.
                         * @default 5
                         */
                        silence_s: number;
                        /**
                         * Most messages
                         * @description When so many are in it, callers leave by `mailbox_full`.
                         * @default 100
                         */
                        max_messages: number;
                        /**
                         * Keep for
                         * @description Days after which a message is removed; empty: as long as recordings are kept.
                         * @default null
                         */
                        keep_days: number | null;
                        /**
                         * PIN
                         * @description For hearing messages by phone. Nothing asks for it yet.
                         * @default null
                         */
                        pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * User
                         * Format: uuid
                         * @description Whose mailbox it is: their phone shows that messages wait.
                         * @default null
                         */
                        user_id: string | null;
                        /**
                         * Greeting
                         * @description Heard before the tone. Without a prompt and a text, only the tone is.
                         * @default {
                         *       "prompt_id": null,
                         *       "text": "Nobody can take your call right now. Please leave a message after the tone.",
                         *       "language": "en-GB",
                         *       "voice": null
                         *     }
                         */
                        greeting: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Longest message
                         * @description A message ends by itself after this time, 3 s to 30 minutes.
                         * @default 180
                         */
                        max_length_s: number;
                        /**
                         * End after silence
                         * @description A message ends when nothing was said for so long, 60 s at most; 0: silence does not end it.
                         * @default 5
                         */
                        silence_s: number;
                        /**
                         * Most messages
                         * @description When so many are in it, callers leave by `mailbox_full`.
                         * @default 100
                         */
                        max_messages: number;
                        /**
                         * Keep for
                         * @description Days after which a message is removed; empty: as long as recordings are kept.
                         * @default null
                         */
                        keep_days: number | null;
                        /**
                         * PIN
                         * @description For hearing messages by phone. Nothing asks for it yet.
                         * @default null
                         */
                        pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_mailbox: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * User
                     * Format: uuid
                     * @description Whose mailbox it is: their phone shows that messages wait.
                     * @default null
                     */
                    user_id?: string | null;
                    /**
                     * Greeting
                     * @description Heard before the tone. Without a prompt and a text, only the tone is.
                     * @default {
                     *       "prompt_id": null,
                     *       "text": "Nobody can take your call right now. Please leave a message after the tone.",
                     *       "language": "en-GB",
                     *       "voice": null
                     *     }
                     */
                    greeting?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Longest message
                     * @description A message ends by itself after this time, 3 s to 30 minutes.
                     * @default 180
                     */
                    max_length_s?: number;
                    /**
                     * End after silence
                     * @description A message ends when nothing was said for so long, 60 s at most; 0: silence does not end it.
                     * @default 5
                     */
                    silence_s?: number;
                    /**
                     * Most messages
                     * @description When so many are in it, callers leave by `mailbox_full`.
                     * @default 100
                     */
                    max_messages?: number;
                    /**
                     * Keep for
                     * @description Days after which a message is removed; empty: as long as recordings are kept.
                     * @default null
                     */
                    keep_days?: number | null;
                    /**
                     * PIN
                     * @description For hearing messages by phone. Nothing asks for it yet.
                     * @default null
                     */
                    pin?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * User
                         * Format: uuid
                         * @description Whose mailbox it is: their phone shows that messages wait.
                         * @default null
                         */
                        user_id: string | null;
                        /**
                         * Greeting
                         * @description Heard before the tone. Without a prompt and a text, only the tone is.
                         * @default {
                         *       "prompt_id": null,
                         *       "text": "Nobody can take your call right now. Please leave a message after the tone.",
                         *       "language": "en-GB",
                         *       "voice": null
                         *     }
                         */
                        greeting: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Longest message
                         * @description A message ends by itself after this time, 3 s to 30 minutes.
                         * @default 180
                         */
                        max_length_s: number;
                        /**
                         * End after silence
                         * @description A message ends when nothing was said for so long, 60 s at most; 0: silence does not end it.
                         * @default 5
                         */
                        silence_s: number;
                        /**
                         * Most messages
                         * @description When so many are in it, callers leave by `mailbox_full`.
                         * @default 100
                         */
                        max_messages: number;
                        /**
                         * Keep for
                         * @description Days after which a message is removed; empty: as long as recordings are kept.
                         * @default null
                         */
                        keep_days: number | null;
                        /**
                         * PIN
                         * @description For hearing messages by phone. Nothing asks for it yet.
                         * @default null
                         */
                        pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_mailbox: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_outbound_routes: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Order
                             * @description Routes are tried from the lowest to the highest; the first that fits is taken.
                             * @default 100
                             */
                            order: number;
                            /**
                             * Dialled numbers
                             * @description Numbers or patterns, as they are dialled: `+44.`, `00.`, `0Z.`, `112`. `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further keys, `!` any number of them. A number in E.164 fits with and without its `+`.
                             */
                            patterns: string[];
                            /**
                             * Strip
                             * @description So many keys are taken off the front of what was dialled.
                             * @default 0
                             */
                            strip: number;
                            /**
                             * Prepend
                             * @description Put in front after that: strip 1 and prepend `+44` make `+442071838750` of `02071838750`.
                             * @default
                             */
                            prepend: string;
                            /**
                             * Trunk
                             * @description The PJSIP endpoint of the trunk at Asterisk. Empty: the one of HOOKSWITCH_ARI_TRUNK. The simulator has one trunk for all.
                             * @default null
                             */
                            trunk: string | null;
                            /**
                             * Caller number
                             * @description What the called party sees, unless the flow or the request says otherwise. Empty: the caller’s own number.
                             * @default null
                             */
                            caller_number: string | null;
                            /**
                             * Allowed users
                             * @description Who may dial these numbers from their phone. Empty: everybody. Flows may use every route.
                             * @default []
                             */
                            user_ids: string[];
                            /**
                             * Emergency numbers
                             * @description Everybody may dial them, they come before extensions and numbers of ours, and no limit of the system refuses them.
                             * @default false
                             */
                            emergency: boolean;
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_outbound_route: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Order
                     * @description Routes are tried from the lowest to the highest; the first that fits is taken.
                     * @default 100
                     */
                    order?: number;
                    /**
                     * Dialled numbers
                     * @description Numbers or patterns, as they are dialled: `+44.`, `00.`, `0Z.`, `112`. `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further keys, `!` any number of them. A number in E.164 fits with and without its `+`.
                     */
                    patterns: string[];
                    /**
                     * Strip
                     * @description So many keys are taken off the front of what was dialled.
                     * @default 0
                     */
                    strip?: number;
                    /**
                     * Prepend
                     * @description Put in front after that: strip 1 and prepend `+44` make `+442071838750` of `02071838750`.
                     * @default
                     */
                    prepend?: string;
                    /**
                     * Trunk
                     * @description The PJSIP endpoint of the trunk at Asterisk. Empty: the one of HOOKSWITCH_ARI_TRUNK. The simulator has one trunk for all.
                     * @default null
                     */
                    trunk?: string | null;
                    /**
                     * Caller number
                     * @description What the called party sees, unless the flow or the request says otherwise. Empty: the caller’s own number.
                     * @default null
                     */
                    caller_number?: string | null;
                    /**
                     * Allowed users
                     * @description Who may dial these numbers from their phone. Empty: everybody. Flows may use every route.
                     * @default []
                     */
                    user_ids?: string[];
                    /**
                     * Emergency numbers
                     * @description Everybody may dial them, they come before extensions and numbers of ours, and no limit of the system refuses them.
                     * @default false
                     */
                    emergency?: boolean;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Order
                         * @description Routes are tried from the lowest to the highest; the first that fits is taken.
                         * @default 100
                         */
                        order: number;
                        /**
                         * Dialled numbers
                         * @description Numbers or patterns, as they are dialled: `+44.`, `00.`, `0Z.`, `112`. `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further keys, `!` any number of them. A number in E.164 fits with and without its `+`.
                         */
                        patterns: string[];
                        /**
                         * Strip
                         * @description So many keys are taken off the front of what was dialled.
                         * @default 0
                         */
                        strip: number;
                        /**
                         * Prepend
                         * @description Put in front after that: strip 1 and prepend `+44` make `+442071838750` of `02071838750`.
                         * @default
                         */
                        prepend: string;
                        /**
                         * Trunk
                         * @description The PJSIP endpoint of the trunk at Asterisk. Empty: the one of HOOKSWITCH_ARI_TRUNK. The simulator has one trunk for all.
                         * @default null
                         */
                        trunk: string | null;
                        /**
                         * Caller number
                         * @description What the called party sees, unless the flow or the request says otherwise. Empty: the caller’s own number.
                         * @default null
                         */
                        caller_number: string | null;
                        /**
                         * Allowed users
                         * @description Who may dial these numbers from their phone. Empty: everybody. Flows may use every route.
                         * @default []
                         */
                        user_ids: string[];
                        /**
                         * Emergency numbers
                         * @description Everybody may dial them, they come before extensions and numbers of ours, and no limit of the system refuses them.
                         * @default false
                         */
                        emergency: boolean;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_outbound_route: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Order
                         * @description Routes are tried from the lowest to the highest; the first that fits is taken.
                         * @default 100
                         */
                        order: number;
                        /**
                         * Dialled numbers
                         * @description Numbers or patterns, as they are dialled: `+44.`, `00.`, `0Z.`, `112`. `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further keys, `!` any number of them. A number in E.164 fits with and without its `+`.
                         */
                        patterns: string[];
                        /**
                         * Strip
                         * @description So many keys are taken off the front of what was dialled.
                         * @default 0
                         */
                        strip: number;
                        /**
                         * Prepend
                         * @description Put in front after that: strip 1 and prepend `+44` make `+442071838750` of `02071838750`.
                         * @default
                         */
                        prepend: string;
                        /**
                         * Trunk
                         * @description The PJSIP endpoint of the trunk at Asterisk. Empty: the one of HOOKSWITCH_ARI_TRUNK. The simulator has one trunk for all.
                         * @default null
                         */
                        trunk: string | null;
                        /**
                         * Caller number
                         * @description What the called party sees, unless the flow or the request says otherwise. Empty: the caller’s own number.
                         * @default null
                         */
                        caller_number: string | null;
                        /**
                         * Allowed users
                         * @description Who may dial these numbers from their phone. Empty: everybody. Flows may use every route.
                         * @default []
                         */
                        user_ids: string[];
                        /**
                         * Emergency numbers
                         * @description Everybody may dial them, they come before extensions and numbers of ours, and no limit of the system refuses them.
                         * @default false
                         */
                        emergency: boolean;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_outbound_route: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Order
                     * @description Routes are tried from the lowest to the highest; the first that fits is taken.
                     * @default 100
                     */
                    order?: number;
                    /**
                     * Dialled numbers
                     * @description Numbers or patterns, as they are dialled: `+44.`, `00.`, `0Z.`, `112`. `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further keys, `!` any number of them. A number in E.164 fits with and without its `+`.
                     */
                    patterns: string[];
                    /**
                     * Strip
                     * @description So many keys are taken off the front of what was dialled.
                     * @default 0
                     */
                    strip?: number;
                    /**
                     * Prepend
                     * @description Put in front after that: strip 1 and prepend `+44` make `+442071838750` of `02071838750`.
                     * @default
                     */
                    prepend?: string;
                    /**
                     * Trunk
                     * @description The PJSIP endpoint of the trunk at Asterisk. Empty: the one of HOOKSWITCH_ARI_TRUNK. The simulator has one trunk for all.
                     * @default null
                     */
                    trunk?: string | null;
                    /**
                     * Caller number
                     * @description What the called party sees, unless the flow or the request says otherwise. Empty: the caller’s own number.
                     * @default null
                     */
                    caller_number?: string | null;
                    /**
                     * Allowed users
                     * @description Who may dial these numbers from their phone. Empty: everybody. Flows may use every route.
                     * @default []
                     */
                    user_ids?: string[];
                    /**
                     * Emergency numbers
                     * @description Everybody may dial them, they come before extensions and numbers of ours, and no limit of the system refuses them.
                     * @default false
                     */
                    emergency?: boolean;
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Order
                         * @description Routes are tried from the lowest to the highest; the first that fits is taken.
                         * @default 100
                         */
                        order: number;
                        /**
                         * Dialled numbers
                         * @description Numbers or patterns, as they are dialled: `+44.`, `00.`, `0Z.`, `112`. `X` any digit, `Z` 1 to 9, `N` 2 to 9, and at the end `.` one or more further keys, `!` any number of them. A number in E.164 fits with and without its `+`.
                         */
                        patterns: string[];
                        /**
                         * Strip
                         * @description So many keys are taken off the front of what was dialled.
                         * @default 0
                         */
                        strip: number;
                        /**
                         * Prepend
                         * @description Put in front after that: strip 1 and prepend `+44` make `+442071838750` of `02071838750`.
                         * @default
                         */
                        prepend: string;
                        /**
                         * Trunk
                         * @description The PJSIP endpoint of the trunk at Asterisk. Empty: the one of HOOKSWITCH_ARI_TRUNK. The simulator has one trunk for all.
                         * @default null
                         */
                        trunk: string | null;
                        /**
                         * Caller number
                         * @description What the called party sees, unless the flow or the request says otherwise. Empty: the caller’s own number.
                         * @default null
                         */
                        caller_number: string | null;
                        /**
                         * Allowed users
                         * @description Who may dial these numbers from their phone. Empty: everybody. Flows may use every route.
                         * @default []
                         */
                        user_ids: string[];
                        /**
                         * Emergency numbers
                         * @description Everybody may dial them, they come before extensions and numbers of ours, and no limit of the system refuses them.
                         * @default false
                         */
                        emergency: boolean;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_outbound_route: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_queues: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Strategy
                             * @description Whom the queue rings: all who are free, or one after the other by this rule.
                             * @default ring_all
                             * @enum {string}
                             */
                            strategy: "ring_all" | "least_recent" | "fewest_calls" | "random" | "round_robin_memory" | "ordered" | "linear" | "weighted_random";
                            /**
                             * Members
                             * @description The users who take calls, in order.
                             * @default []
                             */
                            members: {
                                /**
                                 * User
                                 * Format: uuid
                                 */
                                user_id: string;
                                /**
                                 * Penalty
                                 * @description Agents with a higher one are rung only when nobody with a lower one can be.
                                 * @default 0
                                 */
                                penalty: number;
                                /**
                                 * Weight
                                 * @description Weighted random only: twice the weight, twice the calls.
                                 * @default 1
                                 */
                                weight: number;
                                /**
                                 * Wrap-up time
                                 * @description Of this member; empty: as the queue says.
                                 * @default null
                                 */
                                wrap_up_s: number | null;
                            }[];
                            /**
                             * Ring time
                             * @description How long an agent is rung.
                             * @default 15
                             */
                            ring_time_s: number;
                            /**
                             * Pause between tries
                             * @description An agent who has not answered is not rung again for so long.
                             * @default 5
                             */
                            retry_s: number;
                            /**
                             * Wrap-up time
                             * @description After a call the agent is not rung for so long, unless they say that they are ready.
                             * @default 0
                             */
                            wrap_up_s: number;
                            /**
                             * Longest wait
                             * @description Then the caller leaves by `timeout`; empty: no limit.
                             * @default null
                             */
                            max_wait_s: number | null;
                            /**
                             * Most callers
                             * @description So many may wait, others leave by `full`; empty: no limit.
                             * @default null
                             */
                            max_length: number | null;
                            /**
                             * Service level
                             * @description A call that is answered within this time is answered in time.
                             * @default 20
                             */
                            service_level_s: number;
                            /**
                             * Time zone
                             * @description At its midnight the figures of today begin anew. Empty: that of the environment, or of the only one there is, else UTC.
                             * @default null
                             */
                            time_zone: string | null;
                            /**
                             * While waiting
                             * @description What callers hear between announcements.
                             * @default music
                             * @enum {string}
                             */
                            music: "music" | "ringback" | "none";
                            /** Announcements */
                            announce: {
                                /**
                                 * Language
                                 * @description Of what is said about place and waiting time.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Place in the queue
                                 * @description `up_to`: only places up to the limit; `more_than`: beyond it, that there are more than so many.
                                 * @default no
                                 * @enum {string}
                                 */
                                position: "no" | "yes" | "up_to" | "more_than";
                                /**
                                 * Limit of places
                                 * @default 5
                                 */
                                position_limit: number;
                                /**
                                 * Expected waiting time
                                 * @description `once`: with the first announcement only.
                                 * @default no
                                 * @enum {string}
                                 */
                                hold_time: "no" | "yes" | "once";
                                /**
                                 * Every
                                 * @description Time between announcements of place and waiting time; 0: only at the beginning.
                                 * @default 90
                                 */
                                frequency_s: number;
                                /**
                                 * At the earliest after
                                 * @description A caller who moves up is told so before the time is over, but not more often than this.
                                 * @default 15
                                 */
                                min_frequency_s: number;
                                /**
                                 * Only when the caller has moved up
                                 * @description Nothing is said while the place has not become better.
                                 * @default false
                                 */
                                only_up: boolean;
                                /**
                                 * At the beginning too
                                 * @description Also to a caller whom an agent can be found for at once.
                                 * @default true
                                 */
                                at_joining: boolean;
                                /**
                                 * In between
                                 * @description Said in turn: thank you for waiting, see our web site …
                                 * @default []
                                 */
                                periodic: {
                                    /**
                                     * Prompt
                                     * Format: uuid
                                     * @description The recording that is played; without one the text is spoken.
                                     * @default null
                                     */
                                    prompt_id: string | null;
                                    /**
                                     * Text
                                     * @description Spoken where there is no prompt. May hold variables.
                                     * @default
                                     */
                                    text: string;
                                    /**
                                     * Language
                                     * @description BCP 47 tag of the voice, for example `en-GB`.
                                     * @default en-GB
                                     */
                                    language: string;
                                    /**
                                     * Voice
                                     * @description Name of a voice that the speech engine knows; empty for its default.
                                     * @default null
                                     */
                                    voice: string | null;
                                }[];
                                /**
                                 * In between, every
                                 * @default 60
                                 */
                                periodic_frequency_s: number;
                                /**
                                 * In between, first after
                                 * @description 0: after one such time.
                                 * @default 0
                                 */
                                periodic_start_s: number;
                                /**
                                 * In between, in random order
                                 * @default false
                                 */
                                periodic_random: boolean;
                                /**
                                 * To the agent
                                 * @description Heard by the agent before the caller is connected.
                                 */
                                to_agent: {
                                    /**
                                     * Prompt
                                     * Format: uuid
                                     * @description The recording that is played; without one the text is spoken.
                                     * @default null
                                     */
                                    prompt_id: string | null;
                                    /**
                                     * Text
                                     * @description Spoken where there is no prompt. May hold variables.
                                     * @default
                                     */
                                    text: string;
                                    /**
                                     * Language
                                     * @description BCP 47 tag of the voice, for example `en-GB`.
                                     * @default en-GB
                                     */
                                    language: string;
                                    /**
                                     * Voice
                                     * @description Name of a voice that the speech engine knows; empty for its default.
                                     * @default null
                                     */
                                    voice: string | null;
                                };
                                /**
                                 * Tell the agent how long the caller has waited
                                 * @default false
                                 */
                                report_hold_time: boolean;
                            };
                            /**
                             * Callback
                             * @description Callers may hang up and keep their place: they are called when it is their turn.
                             */
                            callback: {
                                /**
                                 * Key
                                 * @description Pressed, the caller is called back; empty: no callback.
                                 * @default
                                 * @enum {string}
                                 */
                                key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                                /**
                                 * Ring the caller for
                                 * @default 30
                                 */
                                ring_time_s: number;
                                /**
                                 * Most at once
                                 * @description So many are called back at a time; empty: as many as agents are free.
                                 * @default null
                                 */
                                max_in_flight: number | null;
                                /**
                                 * Tries
                                 * @default 3
                                 */
                                attempts: number;
                                /**
                                 * Between tries
                                 * @default 300
                                 */
                                retry_after_s: number;
                                /**
                                 * Given up after
                                 * @description Counted from when the caller joined.
                                 * @default 14400
                                 */
                                expires_after_s: number;
                            };
                            /**
                             * Record
                             * @description What is said from the moment that an agent is connected.
                             * @default false
                             */
                            record: boolean;
                            /**
                             * Ring agents who are in a call
                             * @description Also agents whose phone is busy are rung.
                             * @default false
                             */
                            ring_in_use: boolean;
                            /**
                             * Weight
                             * @description Between queues that share agents: the higher one is served first.
                             * @default 0
                             */
                            weight: number;
                            /**
                             * Nobody may join when all agents are
                             * @description Agents in these states do not count; when none is left, callers leave by `join_empty`. Unset: callers may always join.
                             * @default null
                             */
                            join_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                            /**
                             * Callers leave when all agents are
                             * @description Agents in these states do not count; when none is left, who waits leaves by `left_empty`. Unset: callers stay.
                             * @default null
                             */
                            leave_when_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                            /**
                             * Highest penalty at first
                             * @description Agents above it are not rung until a penalty rule lets them in; empty: no limit.
                             * @default null
                             */
                            max_penalty: number | null;
                            /**
                             * Penalty rules
                             * @description Which agents are rung, by how long the caller has waited.
                             * @default []
                             */
                            penalty_rules: {
                                /**
                                 * After
                                 * @description From this waiting time on; the last rule that was reached holds.
                                 */
                                after_s: number;
                                /**
                                 * Lowest penalty
                                 * @description Agents below it are not rung.
                                 * @default 0
                                 */
                                min_penalty: number;
                                /**
                                 * Highest penalty
                                 * @description Agents above it are not rung; empty: no limit.
                                 * @default null
                                 */
                                max_penalty: number | null;
                                /**
                                 * Raise to
                                 * @description Agents with a lower penalty count as having this one; empty: nobody is raised.
                                 * @default null
                                 */
                                raise_to: number | null;
                            }[];
                            /** Automatic pause */
                            autopause: {
                                /**
                                 * Pause agents
                                 * @description Agents who do not take an offer are paused.
                                 * @default off
                                 * @enum {string}
                                 */
                                scope: "off" | "this_queue" | "all_queues";
                                /**
                                 * When
                                 * @description How an offer ends that pauses them.
                                 * @default [
                                 *       "no_answer"
                                 *     ]
                                 */
                                on: ("no_answer" | "busy" | "declined" | "unreachable")[];
                                /**
                                 * After
                                 * @description So many offers missed one after the other.
                                 * @default 1
                                 */
                                after_missed: number;
                                /**
                                 * Grace
                                 * @description So long after their last call they are not paused.
                                 * @default 0
                                 */
                                delay_s: number;
                            };
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_queue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Strategy
                     * @description Whom the queue rings: all who are free, or one after the other by this rule.
                     * @default ring_all
                     * @enum {string}
                     */
                    strategy?: "ring_all" | "least_recent" | "fewest_calls" | "random" | "round_robin_memory" | "ordered" | "linear" | "weighted_random";
                    /**
                     * Members
                     * @description The users who take calls, in order.
                     * @default []
                     */
                    members?: {
                        /**
                         * User
                         * Format: uuid
                         */
                        user_id: string;
                        /**
                         * Penalty
                         * @description Agents with a higher one are rung only when nobody with a lower one can be.
                         * @default 0
                         */
                        penalty?: number;
                        /**
                         * Weight
                         * @description Weighted random only: twice the weight, twice the calls.
                         * @default 1
                         */
                        weight?: number;
                        /**
                         * Wrap-up time
                         * @description Of this member; empty: as the queue says.
                         * @default null
                         */
                        wrap_up_s?: number | null;
                    }[];
                    /**
                     * Ring time
                     * @description How long an agent is rung.
                     * @default 15
                     */
                    ring_time_s?: number;
                    /**
                     * Pause between tries
                     * @description An agent who has not answered is not rung again for so long.
                     * @default 5
                     */
                    retry_s?: number;
                    /**
                     * Wrap-up time
                     * @description After a call the agent is not rung for so long, unless they say that they are ready.
                     * @default 0
                     */
                    wrap_up_s?: number;
                    /**
                     * Longest wait
                     * @description Then the caller leaves by `timeout`; empty: no limit.
                     * @default null
                     */
                    max_wait_s?: number | null;
                    /**
                     * Most callers
                     * @description So many may wait, others leave by `full`; empty: no limit.
                     * @default null
                     */
                    max_length?: number | null;
                    /**
                     * Service level
                     * @description A call that is answered within this time is answered in time.
                     * @default 20
                     */
                    service_level_s?: number;
                    /**
                     * Time zone
                     * @description At its midnight the figures of today begin anew. Empty: that of the environment, or of the only one there is, else UTC.
                     * @default null
                     */
                    time_zone?: string | null;
                    /**
                     * While waiting
                     * @description What callers hear between announcements.
                     * @default music
                     * @enum {string}
                     */
                    music?: "music" | "ringback" | "none";
                    /**
                     * Announcements
                     * @default {}
                     */
                    announce?: {
                        /**
                         * Language
                         * @description Of what is said about place and waiting time.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Place in the queue
                         * @description `up_to`: only places up to the limit; `more_than`: beyond it, that there are more than so many.
                         * @default no
                         * @enum {string}
                         */
                        position?: "no" | "yes" | "up_to" | "more_than";
                        /**
                         * Limit of places
                         * @default 5
                         */
                        position_limit?: number;
                        /**
                         * Expected waiting time
                         * @description `once`: with the first announcement only.
                         * @default no
                         * @enum {string}
                         */
                        hold_time?: "no" | "yes" | "once";
                        /**
                         * Every
                         * @description Time between announcements of place and waiting time; 0: only at the beginning.
                         * @default 90
                         */
                        frequency_s?: number;
                        /**
                         * At the earliest after
                         * @description A caller who moves up is told so before the time is over, but not more often than this.
                         * @default 15
                         */
                        min_frequency_s?: number;
                        /**
                         * Only when the caller has moved up
                         * @description Nothing is said while the place has not become better.
                         * @default false
                         */
                        only_up?: boolean;
                        /**
                         * At the beginning too
                         * @description Also to a caller whom an agent can be found for at once.
                         * @default true
                         */
                        at_joining?: boolean;
                        /**
                         * In between
                         * @description Said in turn: thank you for waiting, see our web site …
                         * @default []
                         */
                        periodic?: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id?: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text?: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language?: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice?: string | null;
                        }[];
                        /**
                         * In between, every
                         * @default 60
                         */
                        periodic_frequency_s?: number;
                        /**
                         * In between, first after
                         * @description 0: after one such time.
                         * @default 0
                         */
                        periodic_start_s?: number;
                        /**
                         * In between, in random order
                         * @default false
                         */
                        periodic_random?: boolean;
                        /**
                         * To the agent
                         * @description Heard by the agent before the caller is connected.
                         * @default {}
                         */
                        to_agent?: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id?: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text?: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language?: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice?: string | null;
                        };
                        /**
                         * Tell the agent how long the caller has waited
                         * @default false
                         */
                        report_hold_time?: boolean;
                    };
                    /**
                     * Callback
                     * @description Callers may hang up and keep their place: they are called when it is their turn.
                     * @default {}
                     */
                    callback?: {
                        /**
                         * Key
                         * @description Pressed, the caller is called back; empty: no callback.
                         * @default
                         * @enum {string}
                         */
                        key?: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                        /**
                         * Ring the caller for
                         * @default 30
                         */
                        ring_time_s?: number;
                        /**
                         * Most at once
                         * @description So many are called back at a time; empty: as many as agents are free.
                         * @default null
                         */
                        max_in_flight?: number | null;
                        /**
                         * Tries
                         * @default 3
                         */
                        attempts?: number;
                        /**
                         * Between tries
                         * @default 300
                         */
                        retry_after_s?: number;
                        /**
                         * Given up after
                         * @description Counted from when the caller joined.
                         * @default 14400
                         */
                        expires_after_s?: number;
                    };
                    /**
                     * Record
                     * @description What is said from the moment that an agent is connected.
                     * @default false
                     */
                    record?: boolean;
                    /**
                     * Ring agents who are in a call
                     * @description Also agents whose phone is busy are rung.
                     * @default false
                     */
                    ring_in_use?: boolean;
                    /**
                     * Weight
                     * @description Between queues that share agents: the higher one is served first.
                     * @default 0
                     */
                    weight?: number;
                    /**
                     * Nobody may join when all agents are
                     * @description Agents in these states do not count; when none is left, callers leave by `join_empty`. Unset: callers may always join.
                     * @default null
                     */
                    join_empty?: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                    /**
                     * Callers leave when all agents are
                     * @description Agents in these states do not count; when none is left, who waits leaves by `left_empty`. Unset: callers stay.
                     * @default null
                     */
                    leave_when_empty?: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                    /**
                     * Highest penalty at first
                     * @description Agents above it are not rung until a penalty rule lets them in; empty: no limit.
                     * @default null
                     */
                    max_penalty?: number | null;
                    /**
                     * Penalty rules
                     * @description Which agents are rung, by how long the caller has waited.
                     * @default []
                     */
                    penalty_rules?: {
                        /**
                         * After
                         * @description From this waiting time on; the last rule that was reached holds.
                         */
                        after_s: number;
                        /**
                         * Lowest penalty
                         * @description Agents below it are not rung.
                         * @default 0
                         */
                        min_penalty?: number;
                        /**
                         * Highest penalty
                         * @description Agents above it are not rung; empty: no limit.
                         * @default null
                         */
                        max_penalty?: number | null;
                        /**
                         * Raise to
                         * @description Agents with a lower penalty count as having this one; empty: nobody is raised.
                         * @default null
                         */
                        raise_to?: number | null;
                    }[];
                    /**
                     * Automatic pause
                     * @default {}
                     */
                    autopause?: {
                        /**
                         * Pause agents
                         * @description Agents who do not take an offer are paused.
                         * @default off
                         * @enum {string}
                         */
                        scope?: "off" | "this_queue" | "all_queues";
                        /**
                         * When
                         * @description How an offer ends that pauses them.
                         * @default [
                         *       "no_answer"
                         *     ]
                         */
                        on?: ("no_answer" | "busy" | "declined" | "unreachable")[];
                        /**
                         * After
                         * @description So many offers missed one after the other.
                         * @default 1
                         */
                        after_missed?: number;
                        /**
                         * Grace
                         * @description So long after their last call they are not paused.
                         * @default 0
                         */
                        delay_s?: number;
                    };
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Strategy
                         * @description Whom the queue rings: all who are free, or one after the other by this rule.
                         * @default ring_all
                         * @enum {string}
                         */
                        strategy: "ring_all" | "least_recent" | "fewest_calls" | "random" | "round_robin_memory" | "ordered" | "linear" | "weighted_random";
                        /**
                         * Members
                         * @description The users who take calls, in order.
                         * @default []
                         */
                        members: {
                            /**
                             * User
                             * Format: uuid
                             */
                            user_id: string;
                            /**
                             * Penalty
                             * @description Agents with a higher one are rung only when nobody with a lower one can be.
                             * @default 0
                             */
                            penalty: number;
                            /**
                             * Weight
                             * @description Weighted random only: twice the weight, twice the calls.
                             * @default 1
                             */
                            weight: number;
                            /**
                             * Wrap-up time
                             * @description Of this member; empty: as the queue says.
                             * @default null
                             */
                            wrap_up_s: number | null;
                        }[];
                        /**
                         * Ring time
                         * @description How long an agent is rung.
                         * @default 15
                         */
                        ring_time_s: number;
                        /**
                         * Pause between tries
                         * @description An agent who has not answered is not rung again for so long.
                         * @default 5
                         */
                        retry_s: number;
                        /**
                         * Wrap-up time
                         * @description After a call the agent is not rung for so long, unless they say that they are ready.
                         * @default 0
                         */
                        wrap_up_s: number;
                        /**
                         * Longest wait
                         * @description Then the caller leaves by `timeout`; empty: no limit.
                         * @default null
                         */
                        max_wait_s: number | null;
                        /**
                         * Most callers
                         * @description So many may wait, others leave by `full`; empty: no limit.
                         * @default null
                         */
                        max_length: number | null;
                        /**
                         * Service level
                         * @description A call that is answered within this time is answered in time.
                         * @default 20
                         */
                        service_level_s: number;
                        /**
                         * Time zone
                         * @description At its midnight the figures of today begin anew. Empty: that of the environment, or of the only one there is, else UTC.
                         * @default null
                         */
                        time_zone: string | null;
                        /**
                         * While waiting
                         * @description What callers hear between announcements.
                         * @default music
                         * @enum {string}
                         */
                        music: "music" | "ringback" | "none";
                        /** Announcements */
                        announce: {
                            /**
                             * Language
                             * @description Of what is said about place and waiting time.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Place in the queue
                             * @description `up_to`: only places up to the limit; `more_than`: beyond it, that there are more than so many.
                             * @default no
                             * @enum {string}
                             */
                            position: "no" | "yes" | "up_to" | "more_than";
                            /**
                             * Limit of places
                             * @default 5
                             */
                            position_limit: number;
                            /**
                             * Expected waiting time
                             * @description `once`: with the first announcement only.
                             * @default no
                             * @enum {string}
                             */
                            hold_time: "no" | "yes" | "once";
                            /**
                             * Every
                             * @description Time between announcements of place and waiting time; 0: only at the beginning.
                             * @default 90
                             */
                            frequency_s: number;
                            /**
                             * At the earliest after
                             * @description A caller who moves up is told so before the time is over, but not more often than this.
                             * @default 15
                             */
                            min_frequency_s: number;
                            /**
                             * Only when the caller has moved up
                             * @description Nothing is said while the place has not become better.
                             * @default false
                             */
                            only_up: boolean;
                            /**
                             * At the beginning too
                             * @description Also to a caller whom an agent can be found for at once.
                             * @default true
                             */
                            at_joining: boolean;
                            /**
                             * In between
                             * @description Said in turn: thank you for waiting, see our web site …
                             * @default []
                             */
                            periodic: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            }[];
                            /**
                             * In between, every
                             * @default 60
                             */
                            periodic_frequency_s: number;
                            /**
                             * In between, first after
                             * @description 0: after one such time.
                             * @default 0
                             */
                            periodic_start_s: number;
                            /**
                             * In between, in random order
                             * @default false
                             */
                            periodic_random: boolean;
                            /**
                             * To the agent
                             * @description Heard by the agent before the caller is connected.
                             */
                            to_agent: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            };
                            /**
                             * Tell the agent how long the caller has waited
                             * @default false
                             */
                            report_hold_time: boolean;
                        };
                        /**
                         * Callback
                         * @description Callers may hang up and keep their place: they are called when it is their turn.
                         */
                        callback: {
                            /**
                             * Key
                             * @description Pressed, the caller is called back; empty: no callback.
                             * @default
                             * @enum {string}
                             */
                            key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                            /**
                             * Ring the caller for
                             * @default 30
                             */
                            ring_time_s: number;
                            /**
                             * Most at once
                             * @description So many are called back at a time; empty: as many as agents are free.
                             * @default null
                             */
                            max_in_flight: number | null;
                            /**
                             * Tries
                             * @default 3
                             */
                            attempts: number;
                            /**
                             * Between tries
                             * @default 300
                             */
                            retry_after_s: number;
                            /**
                             * Given up after
                             * @description Counted from when the caller joined.
                             * @default 14400
                             */
                            expires_after_s: number;
                        };
                        /**
                         * Record
                         * @description What is said from the moment that an agent is connected.
                         * @default false
                         */
                        record: boolean;
                        /**
                         * Ring agents who are in a call
                         * @description Also agents whose phone is busy are rung.
                         * @default false
                         */
                        ring_in_use: boolean;
                        /**
                         * Weight
                         * @description Between queues that share agents: the higher one is served first.
                         * @default 0
                         */
                        weight: number;
                        /**
                         * Nobody may join when all agents are
                         * @description Agents in these states do not count; when none is left, callers leave by `join_empty`. Unset: callers may always join.
                         * @default null
                         */
                        join_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                        /**
                         * Callers leave when all agents are
                         * @description Agents in these states do not count; when none is left, who waits leaves by `left_empty`. Unset: callers stay.
                         * @default null
                         */
                        leave_when_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                        /**
                         * Highest penalty at first
                         * @description Agents above it are not rung until a penalty rule lets them in; empty: no limit.
                         * @default null
                         */
                        max_penalty: number | null;
                        /**
                         * Penalty rules
                         * @description Which agents are rung, by how long the caller has waited.
                         * @default []
                         */
                        penalty_rules: {
                            /**
                             * After
                             * @description From this waiting time on; the last rule that was reached holds.
                             */
                            after_s: number;
                            /**
                             * Lowest penalty
                             * @description Agents below it are not rung.
                             * @default 0
                             */
                            min_penalty: number;
                            /**
                             * Highest penalty
                             * @description Agents above it are not rung; empty: no limit.
                             * @default null
                             */
                            max_penalty: number | null;
                            /**
                             * Raise to
                             * @description Agents with a lower penalty count as having this one; empty: nobody is raised.
                             * @default null
                             */
                            raise_to: number | null;
                        }[];
                        /** Automatic pause */
                        autopause: {
                            /**
                             * Pause agents
                             * @description Agents who do not take an offer are paused.
                             * @default off
                             * @enum {string}
                             */
                            scope: "off" | "this_queue" | "all_queues";
                            /**
                             * When
                             * @description How an offer ends that pauses them.
                             * @default [
                             *       "no_answer"
                             *     ]
                             */
                            on: ("no_answer" | "busy" | "declined" | "unreachable")[];
                            /**
                             * After
                             * @description So many offers missed one after the other.
                             * @default 1
                             */
                            after_missed: number;
                            /**
                             * Grace
                             * @description So long after their last call they are not paused.
                             * @default 0
                             */
                            delay_s: number;
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Strategy
                         * @description Whom the queue rings: all who are free, or one after the other by this rule.
                         * @default ring_all
                         * @enum {string}
                         */
                        strategy: "ring_all" | "least_recent" | "fewest_calls" | "random" | "round_robin_memory" | "ordered" | "linear" | "weighted_random";
                        /**
                         * Members
                         * @description The users who take calls, in order.
                         * @default []
                         */
                        members: {
                            /**
                             * User
                             * Format: uuid
                             */
                            user_id: string;
                            /**
                             * Penalty
                             * @description Agents with a higher one are rung only when nobody with a lower one can be.
                             * @default 0
                             */
                            penalty: number;
                            /**
                             * Weight
                             * @description Weighted random only: twice the weight, twice the calls.
                             * @default 1
                             */
                            weight: number;
                            /**
                             * Wrap-up time
                             * @description Of this member; empty: as the queue says.
                             * @default null
                             */
                            wrap_up_s: number | null;
                        }[];
                        /**
                         * Ring time
                         * @description How long an agent is rung.
                         * @default 15
                         */
                        ring_time_s: number;
                        /**
                         * Pause between tries
                         * @description An agent who has not answered is not rung again for so long.
                         * @default 5
                         */
                        retry_s: number;
                        /**
                         * Wrap-up time
                         * @description After a call the agent is not rung for so long, unless they say that they are ready.
                         * @default 0
                         */
                        wrap_up_s: number;
                        /**
                         * Longest wait
                         * @description Then the caller leaves by `timeout`; empty: no limit.
                         * @default null
                         */
                        max_wait_s: number | null;
                        /**
                         * Most callers
                         * @description So many may wait, others leave by `full`; empty: no limit.
                         * @default null
                         */
                        max_length: number | null;
                        /**
                         * Service level
                         * @description A call that is answered within this time is answered in time.
                         * @default 20
                         */
                        service_level_s: number;
                        /**
                         * Time zone
                         * @description At its midnight the figures of today begin anew. Empty: that of the environment, or of the only one there is, else UTC.
                         * @default null
                         */
                        time_zone: string | null;
                        /**
                         * While waiting
                         * @description What callers hear between announcements.
                         * @default music
                         * @enum {string}
                         */
                        music: "music" | "ringback" | "none";
                        /** Announcements */
                        announce: {
                            /**
                             * Language
                             * @description Of what is said about place and waiting time.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Place in the queue
                             * @description `up_to`: only places up to the limit; `more_than`: beyond it, that there are more than so many.
                             * @default no
                             * @enum {string}
                             */
                            position: "no" | "yes" | "up_to" | "more_than";
                            /**
                             * Limit of places
                             * @default 5
                             */
                            position_limit: number;
                            /**
                             * Expected waiting time
                             * @description `once`: with the first announcement only.
                             * @default no
                             * @enum {string}
                             */
                            hold_time: "no" | "yes" | "once";
                            /**
                             * Every
                             * @description Time between announcements of place and waiting time; 0: only at the beginning.
                             * @default 90
                             */
                            frequency_s: number;
                            /**
                             * At the earliest after
                             * @description A caller who moves up is told so before the time is over, but not more often than this.
                             * @default 15
                             */
                            min_frequency_s: number;
                            /**
                             * Only when the caller has moved up
                             * @description Nothing is said while the place has not become better.
                             * @default false
                             */
                            only_up: boolean;
                            /**
                             * At the beginning too
                             * @description Also to a caller whom an agent can be found for at once.
                             * @default true
                             */
                            at_joining: boolean;
                            /**
                             * In between
                             * @description Said in turn: thank you for waiting, see our web site …
                             * @default []
                             */
                            periodic: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            }[];
                            /**
                             * In between, every
                             * @default 60
                             */
                            periodic_frequency_s: number;
                            /**
                             * In between, first after
                             * @description 0: after one such time.
                             * @default 0
                             */
                            periodic_start_s: number;
                            /**
                             * In between, in random order
                             * @default false
                             */
                            periodic_random: boolean;
                            /**
                             * To the agent
                             * @description Heard by the agent before the caller is connected.
                             */
                            to_agent: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            };
                            /**
                             * Tell the agent how long the caller has waited
                             * @default false
                             */
                            report_hold_time: boolean;
                        };
                        /**
                         * Callback
                         * @description Callers may hang up and keep their place: they are called when it is their turn.
                         */
                        callback: {
                            /**
                             * Key
                             * @description Pressed, the caller is called back; empty: no callback.
                             * @default
                             * @enum {string}
                             */
                            key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                            /**
                             * Ring the caller for
                             * @default 30
                             */
                            ring_time_s: number;
                            /**
                             * Most at once
                             * @description So many are called back at a time; empty: as many as agents are free.
                             * @default null
                             */
                            max_in_flight: number | null;
                            /**
                             * Tries
                             * @default 3
                             */
                            attempts: number;
                            /**
                             * Between tries
                             * @default 300
                             */
                            retry_after_s: number;
                            /**
                             * Given up after
                             * @description Counted from when the caller joined.
                             * @default 14400
                             */
                            expires_after_s: number;
                        };
                        /**
                         * Record
                         * @description What is said from the moment that an agent is connected.
                         * @default false
                         */
                        record: boolean;
                        /**
                         * Ring agents who are in a call
                         * @description Also agents whose phone is busy are rung.
                         * @default false
                         */
                        ring_in_use: boolean;
                        /**
                         * Weight
                         * @description Between queues that share agents: the higher one is served first.
                         * @default 0
                         */
                        weight: number;
                        /**
                         * Nobody may join when all agents are
                         * @description Agents in these states do not count; when none is left, callers leave by `join_empty`. Unset: callers may always join.
                         * @default null
                         */
                        join_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                        /**
                         * Callers leave when all agents are
                         * @description Agents in these states do not count; when none is left, who waits leaves by `left_empty`. Unset: callers stay.
                         * @default null
                         */
                        leave_when_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                        /**
                         * Highest penalty at first
                         * @description Agents above it are not rung until a penalty rule lets them in; empty: no limit.
                         * @default null
                         */
                        max_penalty: number | null;
                        /**
                         * Penalty rules
                         * @description Which agents are rung, by how long the caller has waited.
                         * @default []
                         */
                        penalty_rules: {
                            /**
                             * After
                             * @description From this waiting time on; the last rule that was reached holds.
                             */
                            after_s: number;
                            /**
                             * Lowest penalty
                             * @description Agents below it are not rung.
                             * @default 0
                             */
                            min_penalty: number;
                            /**
                             * Highest penalty
                             * @description Agents above it are not rung; empty: no limit.
                             * @default null
                             */
                            max_penalty: number | null;
                            /**
                             * Raise to
                             * @description Agents with a lower penalty count as having this one; empty: nobody is raised.
                             * @default null
                             */
                            raise_to: number | null;
                        }[];
                        /** Automatic pause */
                        autopause: {
                            /**
                             * Pause agents
                             * @description Agents who do not take an offer are paused.
                             * @default off
                             * @enum {string}
                             */
                            scope: "off" | "this_queue" | "all_queues";
                            /**
                             * When
                             * @description How an offer ends that pauses them.
                             * @default [
                             *       "no_answer"
                             *     ]
                             */
                            on: ("no_answer" | "busy" | "declined" | "unreachable")[];
                            /**
                             * After
                             * @description So many offers missed one after the other.
                             * @default 1
                             */
                            after_missed: number;
                            /**
                             * Grace
                             * @description So long after their last call they are not paused.
                             * @default 0
                             */
                            delay_s: number;
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_queue: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Strategy
                     * @description Whom the queue rings: all who are free, or one after the other by this rule.
                     * @default ring_all
                     * @enum {string}
                     */
                    strategy?: "ring_all" | "least_recent" | "fewest_calls" | "random" | "round_robin_memory" | "ordered" | "linear" | "weighted_random";
                    /**
                     * Members
                     * @description The users who take calls, in order.
                     * @default []
                     */
                    members?: {
                        /**
                         * User
                         * Format: uuid
                         */
                        user_id: string;
                        /**
                         * Penalty
                         * @description Agents with a higher one are rung only when nobody with a lower one can be.
                         * @default 0
                         */
                        penalty?: number;
                        /**
                         * Weight
                         * @description Weighted random only: twice the weight, twice the calls.
                         * @default 1
                         */
                        weight?: number;
                        /**
                         * Wrap-up time
                         * @description Of this member; empty: as the queue says.
                         * @default null
                         */
                        wrap_up_s?: number | null;
                    }[];
                    /**
                     * Ring time
                     * @description How long an agent is rung.
                     * @default 15
                     */
                    ring_time_s?: number;
                    /**
                     * Pause between tries
                     * @description An agent who has not answered is not rung again for so long.
                     * @default 5
                     */
                    retry_s?: number;
                    /**
                     * Wrap-up time
                     * @description After a call the agent is not rung for so long, unless they say that they are ready.
                     * @default 0
                     */
                    wrap_up_s?: number;
                    /**
                     * Longest wait
                     * @description Then the caller leaves by `timeout`; empty: no limit.
                     * @default null
                     */
                    max_wait_s?: number | null;
                    /**
                     * Most callers
                     * @description So many may wait, others leave by `full`; empty: no limit.
                     * @default null
                     */
                    max_length?: number | null;
                    /**
                     * Service level
                     * @description A call that is answered within this time is answered in time.
                     * @default 20
                     */
                    service_level_s?: number;
                    /**
                     * Time zone
                     * @description At its midnight the figures of today begin anew. Empty: that of the environment, or of the only one there is, else UTC.
                     * @default null
                     */
                    time_zone?: string | null;
                    /**
                     * While waiting
                     * @description What callers hear between announcements.
                     * @default music
                     * @enum {string}
                     */
                    music?: "music" | "ringback" | "none";
                    /**
                     * Announcements
                     * @default {}
                     */
                    announce?: {
                        /**
                         * Language
                         * @description Of what is said about place and waiting time.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Place in the queue
                         * @description `up_to`: only places up to the limit; `more_than`: beyond it, that there are more than so many.
                         * @default no
                         * @enum {string}
                         */
                        position?: "no" | "yes" | "up_to" | "more_than";
                        /**
                         * Limit of places
                         * @default 5
                         */
                        position_limit?: number;
                        /**
                         * Expected waiting time
                         * @description `once`: with the first announcement only.
                         * @default no
                         * @enum {string}
                         */
                        hold_time?: "no" | "yes" | "once";
                        /**
                         * Every
                         * @description Time between announcements of place and waiting time; 0: only at the beginning.
                         * @default 90
                         */
                        frequency_s?: number;
                        /**
                         * At the earliest after
                         * @description A caller who moves up is told so before the time is over, but not more often than this.
                         * @default 15
                         */
                        min_frequency_s?: number;
                        /**
                         * Only when the caller has moved up
                         * @description Nothing is said while the place has not become better.
                         * @default false
                         */
                        only_up?: boolean;
                        /**
                         * At the beginning too
                         * @description Also to a caller whom an agent can be found for at once.
                         * @default true
                         */
                        at_joining?: boolean;
                        /**
                         * In between
                         * @description Said in turn: thank you for waiting, see our web site …
                         * @default []
                         */
                        periodic?: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id?: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text?: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language?: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice?: string | null;
                        }[];
                        /**
                         * In between, every
                         * @default 60
                         */
                        periodic_frequency_s?: number;
                        /**
                         * In between, first after
                         * @description 0: after one such time.
                         * @default 0
                         */
                        periodic_start_s?: number;
                        /**
                         * In between, in random order
                         * @default false
                         */
                        periodic_random?: boolean;
                        /**
                         * To the agent
                         * @description Heard by the agent before the caller is connected.
                         * @default {}
                         */
                        to_agent?: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id?: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text?: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language?: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice?: string | null;
                        };
                        /**
                         * Tell the agent how long the caller has waited
                         * @default false
                         */
                        report_hold_time?: boolean;
                    };
                    /**
                     * Callback
                     * @description Callers may hang up and keep their place: they are called when it is their turn.
                     * @default {}
                     */
                    callback?: {
                        /**
                         * Key
                         * @description Pressed, the caller is called back; empty: no callback.
                         * @default
                         * @enum {string}
                         */
                        key?: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                        /**
                         * Ring the caller for
                         * @default 30
                         */
                        ring_time_s?: number;
                        /**
                         * Most at once
                         * @description So many are called back at a time; empty: as many as agents are free.
                         * @default null
                         */
                        max_in_flight?: number | null;
                        /**
                         * Tries
                         * @default 3
                         */
                        attempts?: number;
                        /**
                         * Between tries
                         * @default 300
                         */
                        retry_after_s?: number;
                        /**
                         * Given up after
                         * @description Counted from when the caller joined.
                         * @default 14400
                         */
                        expires_after_s?: number;
                    };
                    /**
                     * Record
                     * @description What is said from the moment that an agent is connected.
                     * @default false
                     */
                    record?: boolean;
                    /**
                     * Ring agents who are in a call
                     * @description Also agents whose phone is busy are rung.
                     * @default false
                     */
                    ring_in_use?: boolean;
                    /**
                     * Weight
                     * @description Between queues that share agents: the higher one is served first.
                     * @default 0
                     */
                    weight?: number;
                    /**
                     * Nobody may join when all agents are
                     * @description Agents in these states do not count; when none is left, callers leave by `join_empty`. Unset: callers may always join.
                     * @default null
                     */
                    join_empty?: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                    /**
                     * Callers leave when all agents are
                     * @description Agents in these states do not count; when none is left, who waits leaves by `left_empty`. Unset: callers stay.
                     * @default null
                     */
                    leave_when_empty?: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                    /**
                     * Highest penalty at first
                     * @description Agents above it are not rung until a penalty rule lets them in; empty: no limit.
                     * @default null
                     */
                    max_penalty?: number | null;
                    /**
                     * Penalty rules
                     * @description Which agents are rung, by how long the caller has waited.
                     * @default []
                     */
                    penalty_rules?: {
                        /**
                         * After
                         * @description From this waiting time on; the last rule that was reached holds.
                         */
                        after_s: number;
                        /**
                         * Lowest penalty
                         * @description Agents below it are not rung.
                         * @default 0
                         */
                        min_penalty?: number;
                        /**
                         * Highest penalty
                         * @description Agents above it are not rung; empty: no limit.
                         * @default null
                         */
                        max_penalty?: number | null;
                        /**
                         * Raise to
                         * @description Agents with a lower penalty count as having this one; empty: nobody is raised.
                         * @default null
                         */
                        raise_to?: number | null;
                    }[];
                    /**
                     * Automatic pause
                     * @default {}
                     */
                    autopause?: {
                        /**
                         * Pause agents
                         * @description Agents who do not take an offer are paused.
                         * @default off
                         * @enum {string}
                         */
                        scope?: "off" | "this_queue" | "all_queues";
                        /**
                         * When
                         * @description How an offer ends that pauses them.
                         * @default [
                         *       "no_answer"
                         *     ]
                         */
                        on?: ("no_answer" | "busy" | "declined" | "unreachable")[];
                        /**
                         * After
                         * @description So many offers missed one after the other.
                         * @default 1
                         */
                        after_missed?: number;
                        /**
                         * Grace
                         * @description So long after their last call they are not paused.
                         * @default 0
                         */
                        delay_s?: number;
                    };
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Strategy
                         * @description Whom the queue rings: all who are free, or one after the other by this rule.
                         * @default ring_all
                         * @enum {string}
                         */
                        strategy: "ring_all" | "least_recent" | "fewest_calls" | "random" | "round_robin_memory" | "ordered" | "linear" | "weighted_random";
                        /**
                         * Members
                         * @description The users who take calls, in order.
                         * @default []
                         */
                        members: {
                            /**
                             * User
                             * Format: uuid
                             */
                            user_id: string;
                            /**
                             * Penalty
                             * @description Agents with a higher one are rung only when nobody with a lower one can be.
                             * @default 0
                             */
                            penalty: number;
                            /**
                             * Weight
                             * @description Weighted random only: twice the weight, twice the calls.
                             * @default 1
                             */
                            weight: number;
                            /**
                             * Wrap-up time
                             * @description Of this member; empty: as the queue says.
                             * @default null
                             */
                            wrap_up_s: number | null;
                        }[];
                        /**
                         * Ring time
                         * @description How long an agent is rung.
                         * @default 15
                         */
                        ring_time_s: number;
                        /**
                         * Pause between tries
                         * @description An agent who has not answered is not rung again for so long.
                         * @default 5
                         */
                        retry_s: number;
                        /**
                         * Wrap-up time
                         * @description After a call the agent is not rung for so long, unless they say that they are ready.
                         * @default 0
                         */
                        wrap_up_s: number;
                        /**
                         * Longest wait
                         * @description Then the caller leaves by `timeout`; empty: no limit.
                         * @default null
                         */
                        max_wait_s: number | null;
                        /**
                         * Most callers
                         * @description So many may wait, others leave by `full`; empty: no limit.
                         * @default null
                         */
                        max_length: number | null;
                        /**
                         * Service level
                         * @description A call that is answered within this time is answered in time.
                         * @default 20
                         */
                        service_level_s: number;
                        /**
                         * Time zone
                         * @description At its midnight the figures of today begin anew. Empty: that of the environment, or of the only one there is, else UTC.
                         * @default null
                         */
                        time_zone: string | null;
                        /**
                         * While waiting
                         * @description What callers hear between announcements.
                         * @default music
                         * @enum {string}
                         */
                        music: "music" | "ringback" | "none";
                        /** Announcements */
                        announce: {
                            /**
                             * Language
                             * @description Of what is said about place and waiting time.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Place in the queue
                             * @description `up_to`: only places up to the limit; `more_than`: beyond it, that there are more than so many.
                             * @default no
                             * @enum {string}
                             */
                            position: "no" | "yes" | "up_to" | "more_than";
                            /**
                             * Limit of places
                             * @default 5
                             */
                            position_limit: number;
                            /**
                             * Expected waiting time
                             * @description `once`: with the first announcement only.
                             * @default no
                             * @enum {string}
                             */
                            hold_time: "no" | "yes" | "once";
                            /**
                             * Every
                             * @description Time between announcements of place and waiting time; 0: only at the beginning.
                             * @default 90
                             */
                            frequency_s: number;
                            /**
                             * At the earliest after
                             * @description A caller who moves up is told so before the time is over, but not more often than this.
                             * @default 15
                             */
                            min_frequency_s: number;
                            /**
                             * Only when the caller has moved up
                             * @description Nothing is said while the place has not become better.
                             * @default false
                             */
                            only_up: boolean;
                            /**
                             * At the beginning too
                             * @description Also to a caller whom an agent can be found for at once.
                             * @default true
                             */
                            at_joining: boolean;
                            /**
                             * In between
                             * @description Said in turn: thank you for waiting, see our web site …
                             * @default []
                             */
                            periodic: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            }[];
                            /**
                             * In between, every
                             * @default 60
                             */
                            periodic_frequency_s: number;
                            /**
                             * In between, first after
                             * @description 0: after one such time.
                             * @default 0
                             */
                            periodic_start_s: number;
                            /**
                             * In between, in random order
                             * @default false
                             */
                            periodic_random: boolean;
                            /**
                             * To the agent
                             * @description Heard by the agent before the caller is connected.
                             */
                            to_agent: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            };
                            /**
                             * Tell the agent how long the caller has waited
                             * @default false
                             */
                            report_hold_time: boolean;
                        };
                        /**
                         * Callback
                         * @description Callers may hang up and keep their place: they are called when it is their turn.
                         */
                        callback: {
                            /**
                             * Key
                             * @description Pressed, the caller is called back; empty: no callback.
                             * @default
                             * @enum {string}
                             */
                            key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                            /**
                             * Ring the caller for
                             * @default 30
                             */
                            ring_time_s: number;
                            /**
                             * Most at once
                             * @description So many are called back at a time; empty: as many as agents are free.
                             * @default null
                             */
                            max_in_flight: number | null;
                            /**
                             * Tries
                             * @default 3
                             */
                            attempts: number;
                            /**
                             * Between tries
                             * @default 300
                             */
                            retry_after_s: number;
                            /**
                             * Given up after
                             * @description Counted from when the caller joined.
                             * @default 14400
                             */
                            expires_after_s: number;
                        };
                        /**
                         * Record
                         * @description What is said from the moment that an agent is connected.
                         * @default false
                         */
                        record: boolean;
                        /**
                         * Ring agents who are in a call
                         * @description Also agents whose phone is busy are rung.
                         * @default false
                         */
                        ring_in_use: boolean;
                        /**
                         * Weight
                         * @description Between queues that share agents: the higher one is served first.
                         * @default 0
                         */
                        weight: number;
                        /**
                         * Nobody may join when all agents are
                         * @description Agents in these states do not count; when none is left, callers leave by `join_empty`. Unset: callers may always join.
                         * @default null
                         */
                        join_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                        /**
                         * Callers leave when all agents are
                         * @description Agents in these states do not count; when none is left, who waits leaves by `left_empty`. Unset: callers stay.
                         * @default null
                         */
                        leave_when_empty: ("paused" | "penalty" | "in_use" | "ringing" | "unavailable" | "unknown" | "wrap_up")[] | null;
                        /**
                         * Highest penalty at first
                         * @description Agents above it are not rung until a penalty rule lets them in; empty: no limit.
                         * @default null
                         */
                        max_penalty: number | null;
                        /**
                         * Penalty rules
                         * @description Which agents are rung, by how long the caller has waited.
                         * @default []
                         */
                        penalty_rules: {
                            /**
                             * After
                             * @description From this waiting time on; the last rule that was reached holds.
                             */
                            after_s: number;
                            /**
                             * Lowest penalty
                             * @description Agents below it are not rung.
                             * @default 0
                             */
                            min_penalty: number;
                            /**
                             * Highest penalty
                             * @description Agents above it are not rung; empty: no limit.
                             * @default null
                             */
                            max_penalty: number | null;
                            /**
                             * Raise to
                             * @description Agents with a lower penalty count as having this one; empty: nobody is raised.
                             * @default null
                             */
                            raise_to: number | null;
                        }[];
                        /** Automatic pause */
                        autopause: {
                            /**
                             * Pause agents
                             * @description Agents who do not take an offer are paused.
                             * @default off
                             * @enum {string}
                             */
                            scope: "off" | "this_queue" | "all_queues";
                            /**
                             * When
                             * @description How an offer ends that pauses them.
                             * @default [
                             *       "no_answer"
                             *     ]
                             */
                            on: ("no_answer" | "busy" | "declined" | "unreachable")[];
                            /**
                             * After
                             * @description So many offers missed one after the other.
                             * @default 1
                             */
                            after_missed: number;
                            /**
                             * Grace
                             * @description So long after their last call they are not paused.
                             * @default 0
                             */
                            delay_s: number;
                        };
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_queue: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conferences: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * PIN
                             * @description Who calls in types it, 4 to 7 digits; empty: everybody who calls gets in.
                             * @default null
                             */
                            pin: {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            } | null;
                            /**
                             * Moderator PIN
                             * @description Who types this one, 4 to 7 digits, leads the conference; empty: nobody does.
                             * @default null
                             */
                            moderator_pin: {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            } | null;
                            /**
                             * Most members
                             * @description 2 to 500; others leave by `full`.
                             * @default 50
                             */
                            max_members: number;
                            /**
                             * Starts with
                             * @description Whoever comes before the moderator hears music.
                             * @default first
                             * @enum {string}
                             */
                            start_when: "first" | "moderator";
                            /**
                             * Ends with the last moderator
                             * @description All others leave by `ended` then.
                             * @default false
                             */
                            end_when_moderator_leaves: boolean;
                            /**
                             * Mute who comes
                             * @description They hear the others and are not heard until they are unmuted. Moderators are heard at once.
                             * @default false
                             */
                            mute_on_entry: boolean;
                            /**
                             * Key to leave
                             * @description Pressed in the conference, it leads on by `left`; empty: none.
                             * @default #
                             * @enum {string}
                             */
                            exit_key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                            /**
                             * Before they come in
                             * @description Heard by who comes, alone.
                             */
                            join_announcement: {
                                /**
                                 * Prompt
                                 * Format: uuid
                                 * @description The recording that is played; without one the text is spoken.
                                 * @default null
                                 */
                                prompt_id: string | null;
                                /**
                                 * Text
                                 * @description Spoken where there is no prompt. May hold variables.
                                 * @default
                                 */
                                text: string;
                                /**
                                 * Language
                                 * @description BCP 47 tag of the voice, for example `en-GB`.
                                 * @default en-GB
                                 */
                                language: string;
                                /**
                                 * Voice
                                 * @description Name of a voice that the speech engine knows; empty for its default.
                                 * @default null
                                 */
                                voice: string | null;
                            };
                            /**
                             * Beep when somebody comes
                             * @description Heard by all who are in it.
                             * @default true
                             */
                            entry_sound: boolean;
                            /**
                             * Music while alone
                             * @description Heard by one who is the only one in it.
                             * @default true
                             */
                            alone_music: boolean;
                            /**
                             * Record
                             * @description What is heard in the conference, as a recording of the call that is in it longest; when that leaves, the next one goes on.
                             * @default never
                             * @enum {string}
                             */
                            record: "never" | "always";
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_conference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * PIN
                     * @description Who calls in types it, 4 to 7 digits; empty: everybody who calls gets in.
                     * @default null
                     */
                    pin?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Moderator PIN
                     * @description Who types this one, 4 to 7 digits, leads the conference; empty: nobody does.
                     * @default null
                     */
                    moderator_pin?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Most members
                     * @description 2 to 500; others leave by `full`.
                     * @default 50
                     */
                    max_members?: number;
                    /**
                     * Starts with
                     * @description Whoever comes before the moderator hears music.
                     * @default first
                     * @enum {string}
                     */
                    start_when?: "first" | "moderator";
                    /**
                     * Ends with the last moderator
                     * @description All others leave by `ended` then.
                     * @default false
                     */
                    end_when_moderator_leaves?: boolean;
                    /**
                     * Mute who comes
                     * @description They hear the others and are not heard until they are unmuted. Moderators are heard at once.
                     * @default false
                     */
                    mute_on_entry?: boolean;
                    /**
                     * Key to leave
                     * @description Pressed in the conference, it leads on by `left`; empty: none.
                     * @default #
                     * @enum {string}
                     */
                    exit_key?: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                    /**
                     * Before they come in
                     * @description Heard by who comes, alone.
                     * @default {}
                     */
                    join_announcement?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Beep when somebody comes
                     * @description Heard by all who are in it.
                     * @default true
                     */
                    entry_sound?: boolean;
                    /**
                     * Music while alone
                     * @description Heard by one who is the only one in it.
                     * @default true
                     */
                    alone_music?: boolean;
                    /**
                     * Record
                     * @description What is heard in the conference, as a recording of the call that is in it longest; when that leaves, the next one goes on.
                     * @default never
                     * @enum {string}
                     */
                    record?: "never" | "always";
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * PIN
                         * @description Who calls in types it, 4 to 7 digits; empty: everybody who calls gets in.
                         * @default null
                         */
                        pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Moderator PIN
                         * @description Who types this one, 4 to 7 digits, leads the conference; empty: nobody does.
                         * @default null
                         */
                        moderator_pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Most members
                         * @description 2 to 500; others leave by `full`.
                         * @default 50
                         */
                        max_members: number;
                        /**
                         * Starts with
                         * @description Whoever comes before the moderator hears music.
                         * @default first
                         * @enum {string}
                         */
                        start_when: "first" | "moderator";
                        /**
                         * Ends with the last moderator
                         * @description All others leave by `ended` then.
                         * @default false
                         */
                        end_when_moderator_leaves: boolean;
                        /**
                         * Mute who comes
                         * @description They hear the others and are not heard until they are unmuted. Moderators are heard at once.
                         * @default false
                         */
                        mute_on_entry: boolean;
                        /**
                         * Key to leave
                         * @description Pressed in the conference, it leads on by `left`; empty: none.
                         * @default #
                         * @enum {string}
                         */
                        exit_key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                        /**
                         * Before they come in
                         * @description Heard by who comes, alone.
                         */
                        join_announcement: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Beep when somebody comes
                         * @description Heard by all who are in it.
                         * @default true
                         */
                        entry_sound: boolean;
                        /**
                         * Music while alone
                         * @description Heard by one who is the only one in it.
                         * @default true
                         */
                        alone_music: boolean;
                        /**
                         * Record
                         * @description What is heard in the conference, as a recording of the call that is in it longest; when that leaves, the next one goes on.
                         * @default never
                         * @enum {string}
                         */
                        record: "never" | "always";
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_conference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * PIN
                         * @description Who calls in types it, 4 to 7 digits; empty: everybody who calls gets in.
                         * @default null
                         */
                        pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Moderator PIN
                         * @description Who types this one, 4 to 7 digits, leads the conference; empty: nobody does.
                         * @default null
                         */
                        moderator_pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Most members
                         * @description 2 to 500; others leave by `full`.
                         * @default 50
                         */
                        max_members: number;
                        /**
                         * Starts with
                         * @description Whoever comes before the moderator hears music.
                         * @default first
                         * @enum {string}
                         */
                        start_when: "first" | "moderator";
                        /**
                         * Ends with the last moderator
                         * @description All others leave by `ended` then.
                         * @default false
                         */
                        end_when_moderator_leaves: boolean;
                        /**
                         * Mute who comes
                         * @description They hear the others and are not heard until they are unmuted. Moderators are heard at once.
                         * @default false
                         */
                        mute_on_entry: boolean;
                        /**
                         * Key to leave
                         * @description Pressed in the conference, it leads on by `left`; empty: none.
                         * @default #
                         * @enum {string}
                         */
                        exit_key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                        /**
                         * Before they come in
                         * @description Heard by who comes, alone.
                         */
                        join_announcement: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Beep when somebody comes
                         * @description Heard by all who are in it.
                         * @default true
                         */
                        entry_sound: boolean;
                        /**
                         * Music while alone
                         * @description Heard by one who is the only one in it.
                         * @default true
                         */
                        alone_music: boolean;
                        /**
                         * Record
                         * @description What is heard in the conference, as a recording of the call that is in it longest; when that leaves, the next one goes on.
                         * @default never
                         * @enum {string}
                         */
                        record: "never" | "always";
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_conference: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * PIN
                     * @description Who calls in types it, 4 to 7 digits; empty: everybody who calls gets in.
                     * @default null
                     */
                    pin?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Moderator PIN
                     * @description Who types this one, 4 to 7 digits, leads the conference; empty: nobody does.
                     * @default null
                     */
                    moderator_pin?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Most members
                     * @description 2 to 500; others leave by `full`.
                     * @default 50
                     */
                    max_members?: number;
                    /**
                     * Starts with
                     * @description Whoever comes before the moderator hears music.
                     * @default first
                     * @enum {string}
                     */
                    start_when?: "first" | "moderator";
                    /**
                     * Ends with the last moderator
                     * @description All others leave by `ended` then.
                     * @default false
                     */
                    end_when_moderator_leaves?: boolean;
                    /**
                     * Mute who comes
                     * @description They hear the others and are not heard until they are unmuted. Moderators are heard at once.
                     * @default false
                     */
                    mute_on_entry?: boolean;
                    /**
                     * Key to leave
                     * @description Pressed in the conference, it leads on by `left`; empty: none.
                     * @default #
                     * @enum {string}
                     */
                    exit_key?: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                    /**
                     * Before they come in
                     * @description Heard by who comes, alone.
                     * @default {}
                     */
                    join_announcement?: {
                        /**
                         * Prompt
                         * Format: uuid
                         * @description The recording that is played; without one the text is spoken.
                         * @default null
                         */
                        prompt_id?: string | null;
                        /**
                         * Text
                         * @description Spoken where there is no prompt. May hold variables.
                         * @default
                         */
                        text?: string;
                        /**
                         * Language
                         * @description BCP 47 tag of the voice, for example `en-GB`.
                         * @default en-GB
                         */
                        language?: string;
                        /**
                         * Voice
                         * @description Name of a voice that the speech engine knows; empty for its default.
                         * @default null
                         */
                        voice?: string | null;
                    };
                    /**
                     * Beep when somebody comes
                     * @description Heard by all who are in it.
                     * @default true
                     */
                    entry_sound?: boolean;
                    /**
                     * Music while alone
                     * @description Heard by one who is the only one in it.
                     * @default true
                     */
                    alone_music?: boolean;
                    /**
                     * Record
                     * @description What is heard in the conference, as a recording of the call that is in it longest; when that leaves, the next one goes on.
                     * @default never
                     * @enum {string}
                     */
                    record?: "never" | "always";
                    /**
                     * Environment
                     * Format: uuid
                     * @description Where this belongs. Without one, every environment can use it.
                     * @default null
                     */
                    environment_id?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * PIN
                         * @description Who calls in types it, 4 to 7 digits; empty: everybody who calls gets in.
                         * @default null
                         */
                        pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Moderator PIN
                         * @description Who types this one, 4 to 7 digits, leads the conference; empty: nobody does.
                         * @default null
                         */
                        moderator_pin: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Most members
                         * @description 2 to 500; others leave by `full`.
                         * @default 50
                         */
                        max_members: number;
                        /**
                         * Starts with
                         * @description Whoever comes before the moderator hears music.
                         * @default first
                         * @enum {string}
                         */
                        start_when: "first" | "moderator";
                        /**
                         * Ends with the last moderator
                         * @description All others leave by `ended` then.
                         * @default false
                         */
                        end_when_moderator_leaves: boolean;
                        /**
                         * Mute who comes
                         * @description They hear the others and are not heard until they are unmuted. Moderators are heard at once.
                         * @default false
                         */
                        mute_on_entry: boolean;
                        /**
                         * Key to leave
                         * @description Pressed in the conference, it leads on by `left`; empty: none.
                         * @default #
                         * @enum {string}
                         */
                        exit_key: "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "" | "*" | "#";
                        /**
                         * Before they come in
                         * @description Heard by who comes, alone.
                         */
                        join_announcement: {
                            /**
                             * Prompt
                             * Format: uuid
                             * @description The recording that is played; without one the text is spoken.
                             * @default null
                             */
                            prompt_id: string | null;
                            /**
                             * Text
                             * @description Spoken where there is no prompt. May hold variables.
                             * @default
                             */
                            text: string;
                            /**
                             * Language
                             * @description BCP 47 tag of the voice, for example `en-GB`.
                             * @default en-GB
                             */
                            language: string;
                            /**
                             * Voice
                             * @description Name of a voice that the speech engine knows; empty for its default.
                             * @default null
                             */
                            voice: string | null;
                        };
                        /**
                         * Beep when somebody comes
                         * @description Heard by all who are in it.
                         * @default true
                         */
                        entry_sound: boolean;
                        /**
                         * Music while alone
                         * @description Heard by one who is the only one in it.
                         * @default true
                         */
                        alone_music: boolean;
                        /**
                         * Record
                         * @description What is heard in the conference, as a recording of the call that is in it longest; when that leaves, the next one goes on.
                         * @default never
                         * @enum {string}
                         */
                        record: "never" | "always";
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_conference: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_environments: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Time zone
                             * @description Name in the IANA list, such as `Europe/London`.
                             * @default UTC
                             */
                            time_zone: string;
                            /**
                             * Webhooks
                             * @description The webhooks of scope `subscribed` that are owed the events of this environment.
                             * @default []
                             */
                            webhook_ids: string[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_environment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Time zone
                     * @description Name in the IANA list, such as `Europe/London`.
                     * @default UTC
                     */
                    time_zone?: string;
                    /**
                     * Webhooks
                     * @description The webhooks of scope `subscribed` that are owed the events of this environment.
                     * @default []
                     */
                    webhook_ids?: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Time zone
                         * @description Name in the IANA list, such as `Europe/London`.
                         * @default UTC
                         */
                        time_zone: string;
                        /**
                         * Webhooks
                         * @description The webhooks of scope `subscribed` that are owed the events of this environment.
                         * @default []
                         */
                        webhook_ids: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_environment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Time zone
                         * @description Name in the IANA list, such as `Europe/London`.
                         * @default UTC
                         */
                        time_zone: string;
                        /**
                         * Webhooks
                         * @description The webhooks of scope `subscribed` that are owed the events of this environment.
                         * @default []
                         */
                        webhook_ids: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_environment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Time zone
                     * @description Name in the IANA list, such as `Europe/London`.
                     * @default UTC
                     */
                    time_zone?: string;
                    /**
                     * Webhooks
                     * @description The webhooks of scope `subscribed` that are owed the events of this environment.
                     * @default []
                     */
                    webhook_ids?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Time zone
                         * @description Name in the IANA list, such as `Europe/London`.
                         * @default UTC
                         */
                        time_zone: string;
                        /**
                         * Webhooks
                         * @description The webhooks of scope `subscribed` that are owed the events of this environment.
                         * @default []
                         */
                        webhook_ids: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_environment: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_webhooks: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Objects whose name contains this, in any case. */
                name?: string;
                /** @description Objects of this environment; `none`: those that belong to none. */
                environment_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Acts at once, past Apply: no part of the draft. */
                            state: {
                                paused: boolean;
                                /** @description Why it paused by itself; a 410 answer does it. */
                                disabled_reason: string | null;
                                /** Format: date-time */
                                paused_at: string | null;
                                /**
                                 * Format: date-time
                                 * @description When its secret was last rotated.
                                 */
                                rotated_at: string | null;
                                /** @description How sending goes, as in GET /lanes; `null` before the first delivery. */
                                lane: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "webhook" | "component";
                                    webhook_id: string | null;
                                    flow_id: string | null;
                                    node_id: string | null;
                                    /** @description Where the last request went. */
                                    origin: string | null;
                                    /** @description How it is getting on, for people. */
                                    summary: string;
                                    /** @description Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now. */
                                    breaker: {
                                        /** @enum {string} */
                                        state: "closed" | "open" | "half_open";
                                        /** Format: date-time */
                                        since: string | null;
                                        /** Format: date-time */
                                        next_probe_at: string | null;
                                        failures: number;
                                    };
                                    paused: boolean;
                                    /** @description Deliveries that are to be sent; held ones are not. */
                                    owed: number;
                                    /** Format: date-time */
                                    oldest_owed_at: string | null;
                                    in_flight: number;
                                    /**
                                     * Format: date-time
                                     * @description The server asked for a pause (Retry-After).
                                     */
                                    throttled_until: string | null;
                                    /** Format: date-time */
                                    rate_limited_until: string | null;
                                    /** @description Attempts in a row that failed, in whatever way. */
                                    failures: number;
                                    last_failure: {
                                        /** Format: date-time */
                                        at: string;
                                        code: string;
                                        message: string;
                                    } | null;
                                    /** Format: date-time */
                                    last_delivered_at: string | null;
                                } | null;
                            };
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Notes
                             * @default
                             */
                            detail: string;
                            /**
                             * URL
                             * Format: url
                             * @description Where events are sent. https, unless the settings allow http.
                             * @default
                             */
                            url: string;
                            /**
                             * Method
                             * @description The native dialect sends a body, which GET and DELETE have not.
                             * @default POST
                             * @enum {string}
                             */
                            method: "POST" | "PUT" | "PATCH" | "GET" | "DELETE";
                            /**
                             * Dialect
                             * @description Whose names and formats the events are written in.
                             * @default native
                             * @enum {string}
                             */
                            dialect: "native";
                            /**
                             * Events
                             * @description Names of the catalogue; `*` for every event. Empty: none is sent.
                             * @default []
                             */
                            event_types: string[];
                            /**
                             * Signing secret
                             * @description Requests are signed with it (Standard Webhooks, `whsec_…`). Empty: they are not signed.
                             * @default null
                             */
                            secret: {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            } | null;
                            /**
                             * Headers
                             * @description Sent with every event.
                             * @default []
                             */
                            headers: {
                                /** Name */
                                name: string;
                                /**
                                 * Value
                                 * @description Sent as it is.
                                 * @default
                                 */
                                value: string | {
                                    /** @enum {boolean} */
                                    secret: true;
                                    hint: string;
                                };
                                /**
                                 * Secret
                                 * @description Stored encrypted, and masked in the editor, in exports and in the delivery log.
                                 * @default false
                                 */
                                secret: boolean;
                            }[];
                            /**
                             * Enabled
                             * @description Off: nothing is sent or kept.
                             * @default true
                             */
                            enabled: boolean;
                            /**
                             * Scope
                             * @description `all`: events of every environment; `subscribed`: of those that list this webhook.
                             * @default all
                             * @enum {string}
                             */
                            scope: "all" | "subscribed";
                            /**
                             * Filters
                             * @description Narrow down which calls are told of.
                             */
                            filters: {
                                /**
                                 * Direction
                                 * @description Calls of this direction only; empty for both.
                                 * @default null
                                 * @enum {string|null}
                                 */
                                direction: "inbound" | "outbound" | null;
                                /**
                                 * Numbers
                                 * @description Calls to these numbers only.
                                 * @default []
                                 */
                                number_ids: string[];
                                /**
                                 * Users
                                 * @description Calls that concern these users only.
                                 * @default []
                                 */
                                user_ids: string[];
                            };
                            /**
                             * Body template
                             * @description JSON with variables, for dialects that let the admin write the body.
                             * @default null
                             */
                            template: string | null;
                            /**
                             * Time limit
                             * @description How long an answer may take, 1 to 30 s.
                             * @default 5000
                             */
                            timeout_ms: number;
                            /**
                             * Retries
                             * @description `event`: as each event type asks for; `live`: for two minutes; `record`: for three days.
                             * @default event
                             * @enum {string}
                             */
                            retry_profile: "event" | "live" | "record";
                            /**
                             * Rate limit
                             * @description Requests per second at most; empty for no limit.
                             * @default null
                             */
                            rate_limit_per_s: number | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Notes
                     * @default
                     */
                    detail?: string;
                    /**
                     * URL
                     * Format: url
                     * @description Where events are sent. https, unless the settings allow http.
                     * @default
                     */
                    url?: string;
                    /**
                     * Method
                     * @description The native dialect sends a body, which GET and DELETE have not.
                     * @default POST
                     * @enum {string}
                     */
                    method?: "POST" | "PUT" | "PATCH" | "GET" | "DELETE";
                    /**
                     * Dialect
                     * @description Whose names and formats the events are written in.
                     * @default native
                     * @enum {string}
                     */
                    dialect?: "native";
                    /**
                     * Events
                     * @description Names of the catalogue; `*` for every event. Empty: none is sent.
                     * @default []
                     */
                    event_types?: string[];
                    /**
                     * Signing secret
                     * @description Requests are signed with it (Standard Webhooks, `whsec_…`). Empty: they are not signed.
                     * @default null
                     */
                    secret?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Headers
                     * @description Sent with every event.
                     * @default []
                     */
                    headers?: {
                        /** Name */
                        name: string;
                        /**
                         * Value
                         * @description Sent as it is.
                         * @default
                         */
                        value?: string | {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        };
                        /**
                         * Secret
                         * @description Stored encrypted, and masked in the editor, in exports and in the delivery log.
                         * @default false
                         */
                        secret?: boolean;
                    }[];
                    /**
                     * Enabled
                     * @description Off: nothing is sent or kept.
                     * @default true
                     */
                    enabled?: boolean;
                    /**
                     * Scope
                     * @description `all`: events of every environment; `subscribed`: of those that list this webhook.
                     * @default all
                     * @enum {string}
                     */
                    scope?: "all" | "subscribed";
                    /**
                     * Filters
                     * @description Narrow down which calls are told of.
                     * @default {}
                     */
                    filters?: {
                        /**
                         * Direction
                         * @description Calls of this direction only; empty for both.
                         * @default null
                         * @enum {string|null}
                         */
                        direction?: "inbound" | "outbound" | null;
                        /**
                         * Numbers
                         * @description Calls to these numbers only.
                         * @default []
                         */
                        number_ids?: string[];
                        /**
                         * Users
                         * @description Calls that concern these users only.
                         * @default []
                         */
                        user_ids?: string[];
                    };
                    /**
                     * Body template
                     * @description JSON with variables, for dialects that let the admin write the body.
                     * @default null
                     */
                    template?: string | null;
                    /**
                     * Time limit
                     * @description How long an answer may take, 1 to 30 s.
                     * @default 5000
                     */
                    timeout_ms?: number;
                    /**
                     * Retries
                     * @description `event`: as each event type asks for; `live`: for two minutes; `record`: for three days.
                     * @default event
                     * @enum {string}
                     */
                    retry_profile?: "event" | "live" | "record";
                    /**
                     * Rate limit
                     * @description Requests per second at most; empty for no limit.
                     * @default null
                     */
                    rate_limit_per_s?: number | null;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @description Acts at once, past Apply: no part of the draft. */
                        state: {
                            paused: boolean;
                            /** @description Why it paused by itself; a 410 answer does it. */
                            disabled_reason: string | null;
                            /** Format: date-time */
                            paused_at: string | null;
                            /**
                             * Format: date-time
                             * @description When its secret was last rotated.
                             */
                            rotated_at: string | null;
                            /** @description How sending goes, as in GET /lanes; `null` before the first delivery. */
                            lane: {
                                id: string;
                                /** @enum {string} */
                                kind: "webhook" | "component";
                                webhook_id: string | null;
                                flow_id: string | null;
                                node_id: string | null;
                                /** @description Where the last request went. */
                                origin: string | null;
                                /** @description How it is getting on, for people. */
                                summary: string;
                                /** @description Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now. */
                                breaker: {
                                    /** @enum {string} */
                                    state: "closed" | "open" | "half_open";
                                    /** Format: date-time */
                                    since: string | null;
                                    /** Format: date-time */
                                    next_probe_at: string | null;
                                    failures: number;
                                };
                                paused: boolean;
                                /** @description Deliveries that are to be sent; held ones are not. */
                                owed: number;
                                /** Format: date-time */
                                oldest_owed_at: string | null;
                                in_flight: number;
                                /**
                                 * Format: date-time
                                 * @description The server asked for a pause (Retry-After).
                                 */
                                throttled_until: string | null;
                                /** Format: date-time */
                                rate_limited_until: string | null;
                                /** @description Attempts in a row that failed, in whatever way. */
                                failures: number;
                                last_failure: {
                                    /** Format: date-time */
                                    at: string;
                                    code: string;
                                    message: string;
                                } | null;
                                /** Format: date-time */
                                last_delivered_at: string | null;
                            } | null;
                        };
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Notes
                         * @default
                         */
                        detail: string;
                        /**
                         * URL
                         * Format: url
                         * @description Where events are sent. https, unless the settings allow http.
                         * @default
                         */
                        url: string;
                        /**
                         * Method
                         * @description The native dialect sends a body, which GET and DELETE have not.
                         * @default POST
                         * @enum {string}
                         */
                        method: "POST" | "PUT" | "PATCH" | "GET" | "DELETE";
                        /**
                         * Dialect
                         * @description Whose names and formats the events are written in.
                         * @default native
                         * @enum {string}
                         */
                        dialect: "native";
                        /**
                         * Events
                         * @description Names of the catalogue; `*` for every event. Empty: none is sent.
                         * @default []
                         */
                        event_types: string[];
                        /**
                         * Signing secret
                         * @description Requests are signed with it (Standard Webhooks, `whsec_…`). Empty: they are not signed.
                         * @default null
                         */
                        secret: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Headers
                         * @description Sent with every event.
                         * @default []
                         */
                        headers: {
                            /** Name */
                            name: string;
                            /**
                             * Value
                             * @description Sent as it is.
                             * @default
                             */
                            value: string | {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            };
                            /**
                             * Secret
                             * @description Stored encrypted, and masked in the editor, in exports and in the delivery log.
                             * @default false
                             */
                            secret: boolean;
                        }[];
                        /**
                         * Enabled
                         * @description Off: nothing is sent or kept.
                         * @default true
                         */
                        enabled: boolean;
                        /**
                         * Scope
                         * @description `all`: events of every environment; `subscribed`: of those that list this webhook.
                         * @default all
                         * @enum {string}
                         */
                        scope: "all" | "subscribed";
                        /**
                         * Filters
                         * @description Narrow down which calls are told of.
                         */
                        filters: {
                            /**
                             * Direction
                             * @description Calls of this direction only; empty for both.
                             * @default null
                             * @enum {string|null}
                             */
                            direction: "inbound" | "outbound" | null;
                            /**
                             * Numbers
                             * @description Calls to these numbers only.
                             * @default []
                             */
                            number_ids: string[];
                            /**
                             * Users
                             * @description Calls that concern these users only.
                             * @default []
                             */
                            user_ids: string[];
                        };
                        /**
                         * Body template
                         * @description JSON with variables, for dialects that let the admin write the body.
                         * @default null
                         */
                        template: string | null;
                        /**
                         * Time limit
                         * @description How long an answer may take, 1 to 30 s.
                         * @default 5000
                         */
                        timeout_ms: number;
                        /**
                         * Retries
                         * @description `event`: as each event type asks for; `live`: for two minutes; `record`: for three days.
                         * @default event
                         * @enum {string}
                         */
                        retry_profile: "event" | "live" | "record";
                        /**
                         * Rate limit
                         * @description Requests per second at most; empty for no limit.
                         * @default null
                         */
                        rate_limit_per_s: number | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @description Acts at once, past Apply: no part of the draft. */
                        state: {
                            paused: boolean;
                            /** @description Why it paused by itself; a 410 answer does it. */
                            disabled_reason: string | null;
                            /** Format: date-time */
                            paused_at: string | null;
                            /**
                             * Format: date-time
                             * @description When its secret was last rotated.
                             */
                            rotated_at: string | null;
                            /** @description How sending goes, as in GET /lanes; `null` before the first delivery. */
                            lane: {
                                id: string;
                                /** @enum {string} */
                                kind: "webhook" | "component";
                                webhook_id: string | null;
                                flow_id: string | null;
                                node_id: string | null;
                                /** @description Where the last request went. */
                                origin: string | null;
                                /** @description How it is getting on, for people. */
                                summary: string;
                                /** @description Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now. */
                                breaker: {
                                    /** @enum {string} */
                                    state: "closed" | "open" | "half_open";
                                    /** Format: date-time */
                                    since: string | null;
                                    /** Format: date-time */
                                    next_probe_at: string | null;
                                    failures: number;
                                };
                                paused: boolean;
                                /** @description Deliveries that are to be sent; held ones are not. */
                                owed: number;
                                /** Format: date-time */
                                oldest_owed_at: string | null;
                                in_flight: number;
                                /**
                                 * Format: date-time
                                 * @description The server asked for a pause (Retry-After).
                                 */
                                throttled_until: string | null;
                                /** Format: date-time */
                                rate_limited_until: string | null;
                                /** @description Attempts in a row that failed, in whatever way. */
                                failures: number;
                                last_failure: {
                                    /** Format: date-time */
                                    at: string;
                                    code: string;
                                    message: string;
                                } | null;
                                /** Format: date-time */
                                last_delivered_at: string | null;
                            } | null;
                        };
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Notes
                         * @default
                         */
                        detail: string;
                        /**
                         * URL
                         * Format: url
                         * @description Where events are sent. https, unless the settings allow http.
                         * @default
                         */
                        url: string;
                        /**
                         * Method
                         * @description The native dialect sends a body, which GET and DELETE have not.
                         * @default POST
                         * @enum {string}
                         */
                        method: "POST" | "PUT" | "PATCH" | "GET" | "DELETE";
                        /**
                         * Dialect
                         * @description Whose names and formats the events are written in.
                         * @default native
                         * @enum {string}
                         */
                        dialect: "native";
                        /**
                         * Events
                         * @description Names of the catalogue; `*` for every event. Empty: none is sent.
                         * @default []
                         */
                        event_types: string[];
                        /**
                         * Signing secret
                         * @description Requests are signed with it (Standard Webhooks, `whsec_…`). Empty: they are not signed.
                         * @default null
                         */
                        secret: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Headers
                         * @description Sent with every event.
                         * @default []
                         */
                        headers: {
                            /** Name */
                            name: string;
                            /**
                             * Value
                             * @description Sent as it is.
                             * @default
                             */
                            value: string | {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            };
                            /**
                             * Secret
                             * @description Stored encrypted, and masked in the editor, in exports and in the delivery log.
                             * @default false
                             */
                            secret: boolean;
                        }[];
                        /**
                         * Enabled
                         * @description Off: nothing is sent or kept.
                         * @default true
                         */
                        enabled: boolean;
                        /**
                         * Scope
                         * @description `all`: events of every environment; `subscribed`: of those that list this webhook.
                         * @default all
                         * @enum {string}
                         */
                        scope: "all" | "subscribed";
                        /**
                         * Filters
                         * @description Narrow down which calls are told of.
                         */
                        filters: {
                            /**
                             * Direction
                             * @description Calls of this direction only; empty for both.
                             * @default null
                             * @enum {string|null}
                             */
                            direction: "inbound" | "outbound" | null;
                            /**
                             * Numbers
                             * @description Calls to these numbers only.
                             * @default []
                             */
                            number_ids: string[];
                            /**
                             * Users
                             * @description Calls that concern these users only.
                             * @default []
                             */
                            user_ids: string[];
                        };
                        /**
                         * Body template
                         * @description JSON with variables, for dialects that let the admin write the body.
                         * @default null
                         */
                        template: string | null;
                        /**
                         * Time limit
                         * @description How long an answer may take, 1 to 30 s.
                         * @default 5000
                         */
                        timeout_ms: number;
                        /**
                         * Retries
                         * @description `event`: as each event type asks for; `live`: for two minutes; `record`: for three days.
                         * @default event
                         * @enum {string}
                         */
                        retry_profile: "event" | "live" | "record";
                        /**
                         * Rate limit
                         * @description Requests per second at most; empty for no limit.
                         * @default null
                         */
                        rate_limit_per_s: number | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replace_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Name
                     * @description What lists and problems call it, 200 characters at most.
                     */
                    name: string;
                    /**
                     * Notes
                     * @default
                     */
                    detail?: string;
                    /**
                     * URL
                     * Format: url
                     * @description Where events are sent. https, unless the settings allow http.
                     * @default
                     */
                    url?: string;
                    /**
                     * Method
                     * @description The native dialect sends a body, which GET and DELETE have not.
                     * @default POST
                     * @enum {string}
                     */
                    method?: "POST" | "PUT" | "PATCH" | "GET" | "DELETE";
                    /**
                     * Dialect
                     * @description Whose names and formats the events are written in.
                     * @default native
                     * @enum {string}
                     */
                    dialect?: "native";
                    /**
                     * Events
                     * @description Names of the catalogue; `*` for every event. Empty: none is sent.
                     * @default []
                     */
                    event_types?: string[];
                    /**
                     * Signing secret
                     * @description Requests are signed with it (Standard Webhooks, `whsec_…`). Empty: they are not signed.
                     * @default null
                     */
                    secret?: (string | {
                        /** @enum {boolean} */
                        secret: true;
                        hint: string;
                    }) | null;
                    /**
                     * Headers
                     * @description Sent with every event.
                     * @default []
                     */
                    headers?: {
                        /** Name */
                        name: string;
                        /**
                         * Value
                         * @description Sent as it is.
                         * @default
                         */
                        value?: string | {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        };
                        /**
                         * Secret
                         * @description Stored encrypted, and masked in the editor, in exports and in the delivery log.
                         * @default false
                         */
                        secret?: boolean;
                    }[];
                    /**
                     * Enabled
                     * @description Off: nothing is sent or kept.
                     * @default true
                     */
                    enabled?: boolean;
                    /**
                     * Scope
                     * @description `all`: events of every environment; `subscribed`: of those that list this webhook.
                     * @default all
                     * @enum {string}
                     */
                    scope?: "all" | "subscribed";
                    /**
                     * Filters
                     * @description Narrow down which calls are told of.
                     * @default {}
                     */
                    filters?: {
                        /**
                         * Direction
                         * @description Calls of this direction only; empty for both.
                         * @default null
                         * @enum {string|null}
                         */
                        direction?: "inbound" | "outbound" | null;
                        /**
                         * Numbers
                         * @description Calls to these numbers only.
                         * @default []
                         */
                        number_ids?: string[];
                        /**
                         * Users
                         * @description Calls that concern these users only.
                         * @default []
                         */
                        user_ids?: string[];
                    };
                    /**
                     * Body template
                     * @description JSON with variables, for dialects that let the admin write the body.
                     * @default null
                     */
                    template?: string | null;
                    /**
                     * Time limit
                     * @description How long an answer may take, 1 to 30 s.
                     * @default 5000
                     */
                    timeout_ms?: number;
                    /**
                     * Retries
                     * @description `event`: as each event type asks for; `live`: for two minutes; `record`: for three days.
                     * @default event
                     * @enum {string}
                     */
                    retry_profile?: "event" | "live" | "record";
                    /**
                     * Rate limit
                     * @description Requests per second at most; empty for no limit.
                     * @default null
                     */
                    rate_limit_per_s?: number | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @description Acts at once, past Apply: no part of the draft. */
                        state: {
                            paused: boolean;
                            /** @description Why it paused by itself; a 410 answer does it. */
                            disabled_reason: string | null;
                            /** Format: date-time */
                            paused_at: string | null;
                            /**
                             * Format: date-time
                             * @description When its secret was last rotated.
                             */
                            rotated_at: string | null;
                            /** @description How sending goes, as in GET /lanes; `null` before the first delivery. */
                            lane: {
                                id: string;
                                /** @enum {string} */
                                kind: "webhook" | "component";
                                webhook_id: string | null;
                                flow_id: string | null;
                                node_id: string | null;
                                /** @description Where the last request went. */
                                origin: string | null;
                                /** @description How it is getting on, for people. */
                                summary: string;
                                /** @description Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now. */
                                breaker: {
                                    /** @enum {string} */
                                    state: "closed" | "open" | "half_open";
                                    /** Format: date-time */
                                    since: string | null;
                                    /** Format: date-time */
                                    next_probe_at: string | null;
                                    failures: number;
                                };
                                paused: boolean;
                                /** @description Deliveries that are to be sent; held ones are not. */
                                owed: number;
                                /** Format: date-time */
                                oldest_owed_at: string | null;
                                in_flight: number;
                                /**
                                 * Format: date-time
                                 * @description The server asked for a pause (Retry-After).
                                 */
                                throttled_until: string | null;
                                /** Format: date-time */
                                rate_limited_until: string | null;
                                /** @description Attempts in a row that failed, in whatever way. */
                                failures: number;
                                last_failure: {
                                    /** Format: date-time */
                                    at: string;
                                    code: string;
                                    message: string;
                                } | null;
                                /** Format: date-time */
                                last_delivered_at: string | null;
                            } | null;
                        };
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Notes
                         * @default
                         */
                        detail: string;
                        /**
                         * URL
                         * Format: url
                         * @description Where events are sent. https, unless the settings allow http.
                         * @default
                         */
                        url: string;
                        /**
                         * Method
                         * @description The native dialect sends a body, which GET and DELETE have not.
                         * @default POST
                         * @enum {string}
                         */
                        method: "POST" | "PUT" | "PATCH" | "GET" | "DELETE";
                        /**
                         * Dialect
                         * @description Whose names and formats the events are written in.
                         * @default native
                         * @enum {string}
                         */
                        dialect: "native";
                        /**
                         * Events
                         * @description Names of the catalogue; `*` for every event. Empty: none is sent.
                         * @default []
                         */
                        event_types: string[];
                        /**
                         * Signing secret
                         * @description Requests are signed with it (Standard Webhooks, `whsec_…`). Empty: they are not signed.
                         * @default null
                         */
                        secret: {
                            /** @enum {boolean} */
                            secret: true;
                            hint: string;
                        } | null;
                        /**
                         * Headers
                         * @description Sent with every event.
                         * @default []
                         */
                        headers: {
                            /** Name */
                            name: string;
                            /**
                             * Value
                             * @description Sent as it is.
                             * @default
                             */
                            value: string | {
                                /** @enum {boolean} */
                                secret: true;
                                hint: string;
                            };
                            /**
                             * Secret
                             * @description Stored encrypted, and masked in the editor, in exports and in the delivery log.
                             * @default false
                             */
                            secret: boolean;
                        }[];
                        /**
                         * Enabled
                         * @description Off: nothing is sent or kept.
                         * @default true
                         */
                        enabled: boolean;
                        /**
                         * Scope
                         * @description `all`: events of every environment; `subscribed`: of those that list this webhook.
                         * @default all
                         * @enum {string}
                         */
                        scope: "all" | "subscribed";
                        /**
                         * Filters
                         * @description Narrow down which calls are told of.
                         */
                        filters: {
                            /**
                             * Direction
                             * @description Calls of this direction only; empty for both.
                             * @default null
                             * @enum {string|null}
                             */
                            direction: "inbound" | "outbound" | null;
                            /**
                             * Numbers
                             * @description Calls to these numbers only.
                             * @default []
                             */
                            number_ids: string[];
                            /**
                             * Users
                             * @description Calls that concern these users only.
                             * @default []
                             */
                            user_ids: string[];
                        };
                        /**
                         * Body template
                         * @description JSON with variables, for dialects that let the admin write the body.
                         * @default null
                         */
                        template: string | null;
                        /**
                         * Time limit
                         * @description How long an answer may take, 1 to 30 s.
                         * @default 5000
                         */
                        timeout_ms: number;
                        /**
                         * Retries
                         * @description `event`: as each event type asks for; `live`: for two minutes; `record`: for three days.
                         * @default event
                         * @enum {string}
                         */
                        retry_profile: "event" | "live" | "record";
                        /**
                         * Rate limit
                         * @description Requests per second at most; empty for no limit.
                         * @default null
                         */
                        rate_limit_per_s: number | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What Apply would change, and what stands in its way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            kind: "added" | "changed" | "removed" | "moved";
                            /** @description What differs, secrets masked; empty for what is new or gone as a whole. */
                            fields: {
                                /** @description JSON Pointer into the object; into the document of a flow. */
                                pointer: string;
                                old: unknown;
                                new: unknown;
                            }[];
                        }[];
                        problems: {
                            /** @description Stable, in snake_case. */
                            code: string;
                            /**
                             * @description `error` blocks Apply; `warning` leaves the object out, or only says something.
                             * @enum {string}
                             */
                            severity: "error" | "warning";
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            node_id: string | null;
                            /** @description JSON Pointer into the object; into the document of a flow. */
                            pointer: string;
                            /** @description What is wrong and what to do about it. */
                            message: string;
                            /** @description Node ids that a call would pass to get there. */
                            path: string[];
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discard_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    objects?: {
                        type: string;
                        /** Format: uuid */
                        id: string;
                        name?: string;
                    }[] | null;
                };
            };
        };
        responses: {
            /** @description Take drafts back to what is live: those named, or all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many drafts changed. */
                        discarded: number;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_references: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Names and ids of everything that can be referred to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            name: string;
                            /** @description Users alone. */
                            extension?: string | null;
                            /** @description Numbers alone. */
                            number?: string | null;
                            /** @description Prompts alone; `null` while nothing was uploaded. */
                            duration_ms?: number | null;
                            /** @description Outcomes that a node gets which refers to it: the named returns of a flow. */
                            outcomes?: {
                                name: string;
                                label: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_network_policy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where webhooks may be sent, for checks while drawing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allow_http: boolean;
                        /** @description Networks in CIDR that are allowed though not public. */
                        allow_nets: string[];
                        /** @description Whose `/inbox/…` is always allowed. */
                        inbox_origins: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apply_configuration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Make the drafts live, as a new release */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        /** @description SHA-256 over what the release means. */
                        hash: string;
                        note: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** @description A username, or the name of an API token. */
                        created_by: string | null;
                        live: boolean;
                        /** @description Calls that run on it now. */
                        live_calls: number;
                        /** @description Against the release that was live before. */
                        changes: {
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            kind: "added" | "changed" | "removed" | "moved";
                            /** @description What differs, secrets masked; empty for what is new or gone as a whole. */
                            fields: {
                                /** @description JSON Pointer into the object; into the document of a flow. */
                                pointer: string;
                                old: unknown;
                                new: unknown;
                            }[];
                        }[];
                        /** @description Flows that it runs and nobody has drawn: 00000000-0000-7000-8000-000000000001, in which extensions call each other, and 00000000-0000-7000-8000-000000000002, in which users call numbers outside. */
                        built_in_flows: string[];
                    };
                };
            };
            /** @description Nothing differs from what is live. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something blocks. What is live was not touched. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "Not applied",
                     *       "status": 422,
                     *       "detail": "One problem stands in the way: see \"problems\". What is live was not touched.",
                     *       "problems": [
                     *         {
                     *           "code": "unset_field",
                     *           "severity": "error",
                     *           "object": {
                     *             "type": "flow",
                     *             "id": "01937a00-0000-7000-8000-00000000f100",
                     *             "name": "Welcome"
                     *           },
                     *           "node_id": "tell",
                     *           "pointer": "/nodes/tell/config/url",
                     *           "message": "Enter the URL of the server that receives the event.",
                     *           "path": [
                     *             "answer",
                     *             "welcome",
                     *             "tell"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail: string;
                        problems: {
                            /** @description Stable, in snake_case. */
                            code: string;
                            /**
                             * @description `error` blocks Apply; `warning` leaves the object out, or only says something.
                             * @enum {string}
                             */
                            severity: "error" | "warning";
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            node_id: string | null;
                            /** @description JSON Pointer into the object; into the document of a flow. */
                            pointer: string;
                            /** @description What is wrong and what to do about it. */
                            message: string;
                            /** @description Node ids that a call would pass to get there. */
                            path: string[];
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_uses: {
        parameters: {
            query: {
                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every place in the drafts where an object is used */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        used_by: {
                            from: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @description The node of a flow; `null` for any other object. */
                            node: {
                                id: string;
                                label: string;
                            } | null;
                            /** @description JSON Pointer into the object; into the document of a flow. */
                            pointer: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_map: {
        parameters: {
            query?: {
                /** @description Only what a call to this number can reach. */
                number_id?: string;
                of?: "drafts" | "live";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What calls to a number can reach, or how everything hangs together */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        objects: {
                            /** @enum {string} */
                            type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        links: {
                            from: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @description The node of a flow; `null` for any other object. */
                            node: {
                                id: string;
                                label: string;
                            } | null;
                            /** @description JSON Pointer into the object; into the document of a flow. */
                            pointer: string;
                            to: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_configuration: {
        parameters: {
            query?: {
                of?: "drafts" | "live";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole configuration as one file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {number} */
                        hookswitch: 1;
                        /** Format: date-time */
                        exported_at?: string;
                        /** @description The release that was exported; `null`: the drafts. */
                        release?: number | null;
                        objects: {
                            /** @default [] */
                            flow: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            number: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            user: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            prompt: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            ring_group: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            schedule: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            mailbox: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            outbound_route: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            queue: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            conference: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            environment: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                            /** @default [] */
                            webhook: ({
                                /** Format: uuid */
                                id: string;
                                num_id?: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                        };
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_configuration: {
        parameters: {
            query?: {
                /** @description `merge` leaves drafts alone that the file does not have; `replace` deletes them. */
                mode?: "merge" | "replace";
                /** @description Only says what would be done. */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {number} */
                    hookswitch: 1;
                    /** Format: date-time */
                    exported_at?: string;
                    /** @description The release that was exported; `null`: the drafts. */
                    release?: number | null;
                    objects: {
                        /** @default [] */
                        flow?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        number?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        user?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        prompt?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        ring_group?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        schedule?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        mailbox?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        outbound_route?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        queue?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        conference?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        environment?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        webhook?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
                "application/vnd.hookswitch.configuration+json": {
                    /** @enum {number} */
                    hookswitch: 1;
                    /** Format: date-time */
                    exported_at?: string;
                    /** @description The release that was exported; `null`: the drafts. */
                    release?: number | null;
                    objects: {
                        /** @default [] */
                        flow?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        number?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        user?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        prompt?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        ring_group?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        schedule?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        mailbox?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        outbound_route?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        queue?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        conference?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        environment?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @default [] */
                        webhook?: ({
                            /** Format: uuid */
                            id: string;
                            num_id?: number;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
        responses: {
            /** @description Take a configuration file into the drafts: all of it, or nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dry_run: boolean;
                        changes: {
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            kind: "added" | "changed" | "removed";
                        }[];
                        unchanged: number;
                        /** @description Places whose secrets are not in the file and not known here: enter them. */
                        secrets_missing: {
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            pointer: string;
                        }[];
                        /** @description Prompts whose sound is not stored here: upload it. */
                        sounds_missing: {
                            /** @enum {string} */
                            type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                table: "users" | "numbers";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_csv: {
        parameters: {
            query?: {
                /** @description Only says what would be done. */
                dry_run?: boolean;
            };
            header?: never;
            path: {
                table: "users" | "numbers";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Add and change users or numbers by a CSV file: all its rows, or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dry_run: boolean;
                        added: number;
                        changed: number;
                        unchanged: number;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_releases: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All releases, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            number: number;
                            /** @description SHA-256 over what the release means. */
                            hash: string;
                            note: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** @description A username, or the name of an API token. */
                            created_by: string | null;
                            live: boolean;
                            /** @description Calls that run on it now. */
                            live_calls: number;
                            /** @description Against the release that was live before. */
                            changes: {
                                object: {
                                    /** @enum {string} */
                                    type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                kind: "added" | "changed" | "removed" | "moved";
                                /** @description What differs, secrets masked; empty for what is new or gone as a whole. */
                                fields: {
                                    /** @description JSON Pointer into the object; into the document of a flow. */
                                    pointer: string;
                                    old: unknown;
                                    new: unknown;
                                }[];
                            }[];
                            /** @description Flows that it runs and nobody has drawn: 00000000-0000-7000-8000-000000000001, in which extensions call each other, and 00000000-0000-7000-8000-000000000002, in which users call numbers outside. */
                            built_in_flows: string[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One release */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        /** @description SHA-256 over what the release means. */
                        hash: string;
                        note: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** @description A username, or the name of an API token. */
                        created_by: string | null;
                        live: boolean;
                        /** @description Calls that run on it now. */
                        live_calls: number;
                        /** @description Against the release that was live before. */
                        changes: {
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            kind: "added" | "changed" | "removed" | "moved";
                            /** @description What differs, secrets masked; empty for what is new or gone as a whole. */
                            fields: {
                                /** @description JSON Pointer into the object; into the document of a flow. */
                                pointer: string;
                                old: unknown;
                                new: unknown;
                            }[];
                        }[];
                        /** @description Flows that it runs and nobody has drawn: 00000000-0000-7000-8000-000000000001, in which extensions call each other, and 00000000-0000-7000-8000-000000000002, in which users call numbers outside. */
                        built_in_flows: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    drafts?: boolean;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Make what this release holds live again, as a new release; rotated secrets stay rotated */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: number;
                        /** @description SHA-256 over what the release means. */
                        hash: string;
                        note: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** @description A username, or the name of an API token. */
                        created_by: string | null;
                        live: boolean;
                        /** @description Calls that run on it now. */
                        live_calls: number;
                        /** @description Against the release that was live before. */
                        changes: {
                            object: {
                                /** @enum {string} */
                                type: "flow" | "number" | "user" | "prompt" | "ring_group" | "schedule" | "mailbox" | "outbound_route" | "queue" | "conference" | "environment" | "webhook";
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            kind: "added" | "changed" | "removed" | "moved";
                            /** @description What differs, secrets masked; empty for what is new or gone as a whole. */
                            fields: {
                                /** @description JSON Pointer into the object; into the document of a flow. */
                                pointer: string;
                                old: unknown;
                                new: unknown;
                            }[];
                        }[];
                        /** @description Flows that it runs and nobody has drawn: 00000000-0000-7000-8000-000000000001, in which extensions call each other, and 00000000-0000-7000-8000-000000000002, in which users call numbers outside. */
                        built_in_flows: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                status?: "pending" | "sending" | "retrying" | "delivered" | "failed" | "expired" | "held" | "blocked" | "cancelled";
                /** @description Deliveries of this global webhook. */
                webhook_id?: string;
                /** @description Deliveries of Webhook and Fetch objects in this flow. */
                flow_id?: string;
                /** @description Deliveries of this object: the id of its node. */
                node_id?: string;
                /** @description `fetch`: what Fetch objects have asked. */
                event_type?: "call_created" | "call_ringing" | "call_answered" | "call_updated" | "call_held" | "call_unheld" | "call_transferred" | "call_dtmf_received" | "call_missed" | "call_hungup" | "call_reported" | "ivr_started" | "ivr_option_selected" | "ivr_ended" | "activeflow_created" | "activeflow_updated" | "activeflow_deleted" | "queuecall_created" | "queuecall_entering" | "queuecall_kicking" | "queuecall_serviced" | "queuecall_done" | "queuecall_abandoned" | "queue_wrapup" | "agent_status_updated" | "queue_created" | "queue_updated" | "queue_deleted" | "agent_created" | "agent_updated" | "agent_deleted" | "conference_created" | "conference_updated" | "conference_deleted" | "confbridge_created" | "confbridge_updated" | "ring_group_call_ended" | "recording_created" | "recording_updated" | "recording_deleted" | "voicemail_left" | "transcribe_created" | "transcribe_updated" | "transcribe_deleted" | "transcript_created" | "webhook_component_event" | "fetch";
                /** @description Deliveries of the events of this call. */
                call_id?: string;
                /** @description Status of the last answer. */
                http_status?: number;
                /** @description Created then or later (RFC 3339). */
                from?: string;
                /** @description Created before (RFC 3339). */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /**
                             * Format: uuid
                             * @description The `webhook-id` header of every attempt.
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description A global webhook; `null` for an object of a flow.
                             */
                            webhook_id: string | null;
                            /** Format: uuid */
                            flow_id: string | null;
                            node_id: string | null;
                            /** @description A type of the catalogue; `fetch` for what a Fetch object has asked, which is no event. */
                            event_type: string;
                            /** Format: uuid */
                            call_id: string | null;
                            /** @description Rises with each event of a call. */
                            sequence: number | null;
                            /** @description Sent by hand. */
                            test: boolean;
                            /** @enum {string} */
                            status: "pending" | "sending" | "retrying" | "delivered" | "failed" | "expired" | "held" | "blocked" | "cancelled";
                            /** @description Of the last attempt. */
                            http_status: number | null;
                            attempt_count: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            next_attempt_at: string | null;
                            /** @description The bytes that every attempt sends; dots in the place of what nobody is shown. */
                            body: string;
                            /** @description Secret values are masked. */
                            attempts: {
                                number: number;
                                /** Format: date-time */
                                started_at: string;
                                duration_ms: number;
                                http_status: number | null;
                                /** @description `null` when the answer was 2xx. */
                                error: {
                                    code: string;
                                    message: string;
                                } | null;
                                request: {
                                    method: string;
                                    url: string;
                                    headers: {
                                        [key: string]: string;
                                    };
                                    body: string;
                                };
                                response: {
                                    headers: {
                                        [key: string]: string;
                                    };
                                    body: string;
                                } | null;
                            }[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recover_deliveries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    webhook_id?: string;
                    /** Format: date-time */
                    since?: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Send again what failed or expired since a time, of one webhook or of all */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recovered: number;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One delivery with all attempts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The `webhook-id` header of every attempt.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description A global webhook; `null` for an object of a flow.
                         */
                        webhook_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        node_id: string | null;
                        /** @description A type of the catalogue; `fetch` for what a Fetch object has asked, which is no event. */
                        event_type: string;
                        /** Format: uuid */
                        call_id: string | null;
                        /** @description Rises with each event of a call. */
                        sequence: number | null;
                        /** @description Sent by hand. */
                        test: boolean;
                        /** @enum {string} */
                        status: "pending" | "sending" | "retrying" | "delivered" | "failed" | "expired" | "held" | "blocked" | "cancelled";
                        /** @description Of the last attempt. */
                        http_status: number | null;
                        attempt_count: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        next_attempt_at: string | null;
                        /** @description The bytes that every attempt sends; dots in the place of what nobody is shown. */
                        body: string;
                        /** @description Secret values are masked. */
                        attempts: {
                            number: number;
                            /** Format: date-time */
                            started_at: string;
                            duration_ms: number;
                            http_status: number | null;
                            /** @description `null` when the answer was 2xx. */
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            request: {
                                method: string;
                                url: string;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                            };
                            response: {
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resend_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send once more, under the same id and with the same bytes */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The `webhook-id` header of every attempt.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description A global webhook; `null` for an object of a flow.
                         */
                        webhook_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        node_id: string | null;
                        /** @description A type of the catalogue; `fetch` for what a Fetch object has asked, which is no event. */
                        event_type: string;
                        /** Format: uuid */
                        call_id: string | null;
                        /** @description Rises with each event of a call. */
                        sequence: number | null;
                        /** @description Sent by hand. */
                        test: boolean;
                        /** @enum {string} */
                        status: "pending" | "sending" | "retrying" | "delivered" | "failed" | "expired" | "held" | "blocked" | "cancelled";
                        /** @description Of the last attempt. */
                        http_status: number | null;
                        attempt_count: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        next_attempt_at: string | null;
                        /** @description The bytes that every attempt sends; dots in the place of what nobody is shown. */
                        body: string;
                        /** @description Secret values are masked. */
                        attempts: {
                            number: number;
                            /** Format: date-time */
                            started_at: string;
                            duration_ms: number;
                            http_status: number | null;
                            /** @description `null` when the answer was 2xx. */
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            request: {
                                method: string;
                                url: string;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                            };
                            response: {
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_event_types: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All event types, with schema and examples */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            type: string;
                            title: string;
                            description: string;
                            /** @description Version that first sent it. */
                            since: string;
                            /**
                             * @description How long it is worth sending: seconds, or days.
                             * @enum {string}
                             */
                            profile: "live" | "record";
                            /** @description JSON Schema of `data` in the native body. */
                            schema: {
                                [key: string]: unknown;
                            };
                            /** @description A whole native body. */
                            example: {
                                [key: string]: unknown;
                            };
                            /** @description How each dialect writes it; a dialect without such an event is missing. */
                            dialects: {
                                [key: string]: {
                                    name: string;
                                    method: string;
                                    content_type: string;
                                    body: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_event_type: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One event type */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        description: string;
                        /** @description Version that first sent it. */
                        since: string;
                        /**
                         * @description How long it is worth sending: seconds, or days.
                         * @enum {string}
                         */
                        profile: "live" | "record";
                        /** @description JSON Schema of `data` in the native body. */
                        schema: {
                            [key: string]: unknown;
                        };
                        /** @description A whole native body. */
                        example: {
                            [key: string]: unknown;
                        };
                        /** @description How each dialect writes it; a dialect without such an event is missing. */
                        dialects: {
                            [key: string]: {
                                name: string;
                                method: string;
                                content_type: string;
                                body: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    try_fetch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Where secrets that are unchanged are kept: the draft of this flow, and its node.
                     * @default null
                     */
                    flow_id?: string | null;
                    /** @default null */
                    node_id?: string | null;
                    /** @description The configuration of the Fetch object. Secrets as text, or as they were read. */
                    config: {
                        [key: string]: unknown;
                    };
                    /**
                     * @description What variables hold, by their names: `caller.number`, `vars.city`.
                     * @default {}
                     */
                    variables?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Ask what a Fetch object would ask, once, with values for its variables */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The exit that a call would take.
                         * @enum {string}
                         */
                        outcome: "ok" | "client_error" | "server_error" | "timeout" | "unavailable" | "bad_response";
                        /** @description Why, in a sentence. */
                        reason: string;
                        http_status: number | null;
                        duration_ms: number;
                        /** @description As it was sent. Secret values are masked. */
                        request: {
                            method: string;
                            url: string;
                            headers: {
                                [key: string]: string;
                            };
                            body: string;
                        };
                        /** @description The first 16,384 characters of the answer. */
                        response: {
                            headers: {
                                [key: string]: string;
                            };
                            body: string;
                        } | null;
                        variables: {
                            name: string;
                            /** @description What `vars.<name>` would become. */
                            value: string;
                            /** @description Whether it stands in the answer; else it is the fallback. */
                            found: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_gateways: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The telephony systems that calls come from and go to, and how they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            name: string;
                            /** @enum {string} */
                            state: "connecting" | "connected" | "lost";
                            /** @description A sentence for people; empty when all is well. */
                            detail: string;
                            /** @description Of the telephony system, once it has told. */
                            version: string | null;
                            /** @description Channels that are live now. */
                            channels: number;
                            /** @description How long its last answer took. */
                            latency_ms: number | null;
                            /**
                             * Format: date-time
                             * @description When the state became what it is.
                             */
                            since: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    examine_gateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A number that is called through the dialplan; whom it leads to may ring. */
                    call?: string;
                };
            };
        };
        responses: {
            /** @description Look for what keeps a gateway from working */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gateway: string;
                        /** Format: date-time */
                        started_at: string;
                        /** Format: date-time */
                        finished_at: string;
                        findings: {
                            /**
                             * @description Which check. New ones may come.
                             * @enum {string}
                             */
                            id: "reachable" | "credentials" | "permission" | "version" | "modules" | "clock" | "application" | "endpoints" | "dialplan" | "limits" | "media" | "call" | "simulator";
                            /** @enum {string} */
                            state: "ok" | "warning" | "failed" | "skipped";
                            /** @description What was found, in one sentence. */
                            found: string;
                            /** @description What to do, in one sentence; empty when there is nothing to do. */
                            advice: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_liveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the process answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether calls can be taken; 503 names what is missing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready" | "not_ready";
                        checks: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text format 0.0.4. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_inboxes: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All inboxes, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** Format: date-time */
                            created_at: string;
                            /** @description Where to send. */
                            url: string;
                            /** @description Requests that it keeps now, 100 at most. */
                            request_count: number;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_inbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default Inbox */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description A new inbox with an address of its own */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @description Where to send. */
                        url: string;
                        /** @description Requests that it keeps now, 100 at most. */
                        request_count: number;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_inbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One inbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** Format: date-time */
                        created_at: string;
                        /** @description Where to send. */
                        url: string;
                        /** @description Requests that it keeps now, 100 at most. */
                        request_count: number;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_inbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_inbox_requests: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What arrived, newest first; the last 100 are kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            inbox_id: string;
                            /** Format: date-time */
                            received_at: string;
                            method: string;
                            /** @description Path and query as sent. */
                            url: string;
                            /** @description In the spelling and order of the sender. */
                            headers: {
                                name: string;
                                value: string;
                            }[];
                            body: string;
                            /**
                             * @description `base64` when the bytes are no UTF-8.
                             * @enum {string}
                             */
                            body_encoding: "utf8" | "base64";
                            /** @description Bytes of the body. */
                            size: number;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clear_inbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_limits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much there is, how much there may be, and whether new calls are refused because of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether new calls are refused or diverted now. */
                        refusing: boolean;
                        /** @description What keeps new calls away besides the limits: a data folder that is full. */
                        obstacle: string | null;
                        limits: {
                            /** @enum {string} */
                            name: "owed_deliveries" | "calls" | "memory";
                            /** @description The setting that changes it. */
                            setting: string;
                            /** @description How much there is now; memory in megabytes. */
                            value: number;
                            /** @description At this value new calls are refused. */
                            limit: number;
                            /** @description New calls are taken again when the value has fallen to this. */
                            resume_at: number;
                            refusing: boolean;
                            /** Format: date-time */
                            since: string | null;
                            /** @description A sentence for people. */
                            reason: string | null;
                            /** @description Calls that heard busy because of it, since the start of the process. */
                            calls_refused: number;
                            /** @description Calls that a number’s overflow flow took in place of its flow. */
                            calls_overflowed: number;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_presence: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose phone is registered, rings, or is in a call */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            extension: string;
                            /**
                             * Format: uuid
                             * @description Who has this extension in the live release; `null` for nobody.
                             */
                            user_id: string | null;
                            user_name: string | null;
                            /**
                             * @description What the phone is doing. `offline`: no phone is registered, or its gateway cannot be reached.
                             * @enum {string}
                             */
                            state: "offline" | "available" | "ringing" | "busy" | "on_hold";
                            /** @description Who says so; `null` when no gateway knows the phone. */
                            gateway: string | null;
                            /**
                             * Format: date-time
                             * @description Since when, as far as the gateway knows.
                             */
                            at: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_prompt_audio: {
        parameters: {
            query?: {
                /** @description The key of the sound that is meant: 404 when the prompt has another by now. */
                key?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload_prompt_audio: {
        parameters: {
            query?: never;
            header: {
                /** @description The file's name: `attachment; filename="welcome.wav"`. */
                "content-disposition"?: string;
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "audio/wav": string;
                "audio/mpeg": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        num_id: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /**
                         * Name
                         * @description What lists and problems call it, 200 characters at most.
                         */
                        name: string;
                        /**
                         * Description
                         * @description What is said in it, for colleagues.
                         * @default
                         */
                        description: string;
                        /**
                         * Sound
                         * @description Set by an upload; `null` until then.
                         * @default null
                         */
                        audio: {
                            /**
                             * Key
                             * @description SHA-256, in hex, of the sound as it is stored.
                             */
                            key: string;
                            /** Length */
                            duration_ms: number;
                            /**
                             * File
                             * @description What the file was called that was uploaded.
                             */
                            file_name: string;
                            /**
                             * Format
                             * @description Of the file that was uploaded.
                             * @enum {string}
                             */
                            format: "wav" | "mp3";
                        } | null;
                        /**
                         * Environment
                         * Format: uuid
                         * @description Where this belongs. Without one, every environment can use it.
                         * @default null
                         */
                        environment_id: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agents: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agents by name, and what they do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /**
                             * Format: uuid
                             * @description Id of the user.
                             */
                            id: string;
                            name: string;
                            extension: string | null;
                            /**
                             * @description `in_call`: in any call, of a queue or not.
                             * @enum {string}
                             */
                            status: "signed_out" | "unreachable" | "paused" | "in_call" | "ringing" | "wrap_up" | "available";
                            /**
                             * Format: date-time
                             * @description Since when; `null` where that is not known.
                             */
                            status_since: string | null;
                            /** @description In every queue. */
                            paused: {
                                /** @description What the agent gave as reason, or why the queue did it. */
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @enum {string} */
                                by: "agent" | "queue";
                            } | null;
                            queues: {
                                /** Format: uuid */
                                queue_id: string;
                                /**
                                 * Format: date-time
                                 * @description `null` for a member who has never signed out: members count as signed in.
                                 */
                                signed_in_at: string | null;
                                /** @description In this queue only. */
                                paused: {
                                    /** @description What the agent gave as reason, or why the queue did it. */
                                    reason: string;
                                    /** Format: date-time */
                                    since: string;
                                    /** @enum {string} */
                                    by: "agent" | "queue";
                                } | null;
                                calls_taken: number;
                            }[];
                            /** @description Calls that the agent talks in. */
                            call_ids: string[];
                            /** @description Calls that the agent’s phone rings for. */
                            ringing_for: string[];
                            wrap_up: {
                                /** Format: uuid */
                                queue_id: string;
                                /** Format: uuid */
                                call_id: string;
                                /** Format: date-time */
                                until: string;
                            } | null;
                            /**
                             * Format: date-time
                             * @description End of the last call that came from a queue.
                             */
                            last_call_ended_at: string | null;
                            /** @description The live queues that list the user, signed in or not. */
                            member_of: string[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One agent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of the user.
                         */
                        id: string;
                        name: string;
                        extension: string | null;
                        /**
                         * @description `in_call`: in any call, of a queue or not.
                         * @enum {string}
                         */
                        status: "signed_out" | "unreachable" | "paused" | "in_call" | "ringing" | "wrap_up" | "available";
                        /**
                         * Format: date-time
                         * @description Since when; `null` where that is not known.
                         */
                        status_since: string | null;
                        /** @description In every queue. */
                        paused: {
                            /** @description What the agent gave as reason, or why the queue did it. */
                            reason: string;
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            by: "agent" | "queue";
                        } | null;
                        queues: {
                            /** Format: uuid */
                            queue_id: string;
                            /**
                             * Format: date-time
                             * @description `null` for a member who has never signed out: members count as signed in.
                             */
                            signed_in_at: string | null;
                            /** @description In this queue only. */
                            paused: {
                                /** @description What the agent gave as reason, or why the queue did it. */
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @enum {string} */
                                by: "agent" | "queue";
                            } | null;
                            calls_taken: number;
                        }[];
                        /** @description Calls that the agent talks in. */
                        call_ids: string[];
                        /** @description Calls that the agent’s phone rings for. */
                        ringing_for: string[];
                        wrap_up: {
                            /** Format: uuid */
                            queue_id: string;
                            /** Format: uuid */
                            call_id: string;
                            /** Format: date-time */
                            until: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description End of the last call that came from a queue.
                         */
                        last_call_ended_at: string | null;
                        /** @description The live queues that list the user, signed in or not. */
                        member_of: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agent_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an agent is rung for, talks in, and wraps up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** @enum {string} */
                            state: "ringing" | "talking" | "wrap_up";
                            /** @description The other one: who calls, or whom the agent called. */
                            party: {
                                number: string;
                                name: string | null;
                            };
                            /**
                             * Format: date-time
                             * @description Since when the agent does this.
                             */
                            since: string | null;
                            /** @description The call in its queue; `null` when it came through none, or that is over. */
                            queue_call: {
                                /** Format: uuid */
                                id: string;
                                /** @description The queue, as it was called when the caller joined. */
                                queue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: uuid */
                                call_id: string;
                                /** Format: uuid */
                                activeflow_id: string | null;
                                /**
                                 * @description `entering`: phones of agents ring. `service`: an agent talks with the caller.
                                 * @enum {string}
                                 */
                                status: "wait" | "entering" | "service" | "done" | "abandoned";
                                priority: number;
                                /** @description Who is rung (of several the first), serves or served. */
                                agent: {
                                    /**
                                     * Format: uuid
                                     * @description Id of the user.
                                     */
                                    id: string;
                                    name: string;
                                    extension: string;
                                } | null;
                                /** @description Users whose phones ring for the caller now. */
                                rung: string[];
                                /** @description From joining until an agent was connected, or until now. */
                                waited_ms: number;
                                /** @description How long the agent has talked with the caller; 0 before. */
                                served_ms: number;
                                /** @description How a wait ended unserved: the outcome by which the Queue object was left, or `caller_hung_up`. */
                                reason: string | null;
                                /**
                                 * Format: date-time
                                 * @description When the caller joined.
                                 */
                                tm_create: string;
                                /**
                                 * Format: date-time
                                 * @description When an agent was chosen, and then when the two were connected.
                                 */
                                tm_service: string | null;
                                /** Format: date-time */
                                tm_update: string;
                                /**
                                 * Format: date-time
                                 * @description When it was over.
                                 */
                                tm_delete: string | null;
                            } | null;
                            call: {
                                /** Format: uuid */
                                id: string;
                                /** @description Integer id of the call, from the counter of calls and legs. */
                                live_id: number;
                                /** @enum {string} */
                                direction: "inbound" | "outbound";
                                /** @enum {string} */
                                state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                                /** @description Who calls. */
                                from: {
                                    /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                    number: string;
                                    /** @description The name that came with the call. */
                                    name: string | null;
                                };
                                /** @description Who was called: the number that the call arrived on. */
                                to: {
                                    /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                    number: string;
                                    /** @description The name that came with the call. */
                                    name: string | null;
                                };
                                /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                                diverted_from: {
                                    /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                    number: string;
                                    /** @description The name that came with the call. */
                                    name: string | null;
                                } | null;
                                /** @description The id that whoever placed the call gave it. */
                                crm_id: string | null;
                                /** Format: uuid */
                                environment_id: string | null;
                                /** Format: uuid */
                                flow_id: string | null;
                                /** Format: uuid */
                                activeflow_id: string | null;
                                /** @description Number of the release that the call is bound to. */
                                release: number | null;
                                /**
                                 * Format: date-time
                                 * @description When the call reached the system.
                                 */
                                started_at: string;
                                /**
                                 * Format: date-time
                                 * @description When the call was first answered.
                                 */
                                answered_at: string | null;
                                /** Format: date-time */
                                ended_at: string | null;
                                /**
                                 * @description `null` until the call has ended.
                                 * @enum {string|null}
                                 */
                                end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                                /**
                                 * @description `null` until the call has ended.
                                 * @enum {string|null}
                                 */
                                hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                                /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                                end_detail: string | null;
                                /** @description The parties, the caller first. */
                                legs: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @description Integer id of the leg, from the counter of calls and legs. */
                                    live_id: number;
                                    /**
                                     * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                                     * @enum {string}
                                     */
                                    kind: "caller" | "user" | "number" | "agent";
                                    /** @description Extension or number of this party. */
                                    number: string;
                                    /** @description Name of this party; `""` when there is none. */
                                    name: string;
                                    /** @description The person behind a user’s or agent’s leg. */
                                    user: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        extension: string;
                                    } | null;
                                    /**
                                     * @description What dialled the leg; `null` for the caller.
                                     * @enum {string|null}
                                     */
                                    via: "queue" | "ring_group" | "dial" | "transfer" | null;
                                    /** @description Name of the queue, ring group or node. */
                                    via_name: string | null;
                                    /** @enum {string} */
                                    state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                                    /** Format: date-time */
                                    started_at: string;
                                    /** Format: date-time */
                                    ringing_at: string | null;
                                    /** Format: date-time */
                                    answered_at: string | null;
                                    /** Format: date-time */
                                    ended_at: string | null;
                                    /**
                                     * @description Why the leg ended.
                                     * @enum {string|null}
                                     */
                                    cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                                    /** @description SIP status where the gateway knows one. */
                                    sip_status: number | null;
                                }[];
                            };
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_in_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The queues; left out or `null`: all.
                     * @default null
                     */
                    queue_ids?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Sign an agent in to queues */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of the user.
                         */
                        id: string;
                        name: string;
                        extension: string | null;
                        /**
                         * @description `in_call`: in any call, of a queue or not.
                         * @enum {string}
                         */
                        status: "signed_out" | "unreachable" | "paused" | "in_call" | "ringing" | "wrap_up" | "available";
                        /**
                         * Format: date-time
                         * @description Since when; `null` where that is not known.
                         */
                        status_since: string | null;
                        /** @description In every queue. */
                        paused: {
                            /** @description What the agent gave as reason, or why the queue did it. */
                            reason: string;
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            by: "agent" | "queue";
                        } | null;
                        queues: {
                            /** Format: uuid */
                            queue_id: string;
                            /**
                             * Format: date-time
                             * @description `null` for a member who has never signed out: members count as signed in.
                             */
                            signed_in_at: string | null;
                            /** @description In this queue only. */
                            paused: {
                                /** @description What the agent gave as reason, or why the queue did it. */
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @enum {string} */
                                by: "agent" | "queue";
                            } | null;
                            calls_taken: number;
                        }[];
                        /** @description Calls that the agent talks in. */
                        call_ids: string[];
                        /** @description Calls that the agent’s phone rings for. */
                        ringing_for: string[];
                        wrap_up: {
                            /** Format: uuid */
                            queue_id: string;
                            /** Format: uuid */
                            call_id: string;
                            /** Format: date-time */
                            until: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description End of the last call that came from a queue.
                         */
                        last_call_ended_at: string | null;
                        /** @description The live queues that list the user, signed in or not. */
                        member_of: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The queues; left out or `null`: all.
                     * @default null
                     */
                    queue_ids?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Sign an agent out of queues */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of the user.
                         */
                        id: string;
                        name: string;
                        extension: string | null;
                        /**
                         * @description `in_call`: in any call, of a queue or not.
                         * @enum {string}
                         */
                        status: "signed_out" | "unreachable" | "paused" | "in_call" | "ringing" | "wrap_up" | "available";
                        /**
                         * Format: date-time
                         * @description Since when; `null` where that is not known.
                         */
                        status_since: string | null;
                        /** @description In every queue. */
                        paused: {
                            /** @description What the agent gave as reason, or why the queue did it. */
                            reason: string;
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            by: "agent" | "queue";
                        } | null;
                        queues: {
                            /** Format: uuid */
                            queue_id: string;
                            /**
                             * Format: date-time
                             * @description `null` for a member who has never signed out: members count as signed in.
                             */
                            signed_in_at: string | null;
                            /** @description In this queue only. */
                            paused: {
                                /** @description What the agent gave as reason, or why the queue did it. */
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @enum {string} */
                                by: "agent" | "queue";
                            } | null;
                            calls_taken: number;
                        }[];
                        /** @description Calls that the agent talks in. */
                        call_ids: string[];
                        /** @description Calls that the agent’s phone rings for. */
                        ringing_for: string[];
                        wrap_up: {
                            /** Format: uuid */
                            queue_id: string;
                            /** Format: uuid */
                            call_id: string;
                            /** Format: date-time */
                            until: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description End of the last call that came from a queue.
                         */
                        last_call_ended_at: string | null;
                        /** @description The live queues that list the user, signed in or not. */
                        member_of: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Why, for colleagues and reports.
                     * @default
                     */
                    reason?: string;
                    /**
                     * @description The queues; left out or `null`: all.
                     * @default null
                     */
                    queue_ids?: string[] | null;
                };
            };
        };
        responses: {
            /** @description Pause an agent: no queue rings them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of the user.
                         */
                        id: string;
                        name: string;
                        extension: string | null;
                        /**
                         * @description `in_call`: in any call, of a queue or not.
                         * @enum {string}
                         */
                        status: "signed_out" | "unreachable" | "paused" | "in_call" | "ringing" | "wrap_up" | "available";
                        /**
                         * Format: date-time
                         * @description Since when; `null` where that is not known.
                         */
                        status_since: string | null;
                        /** @description In every queue. */
                        paused: {
                            /** @description What the agent gave as reason, or why the queue did it. */
                            reason: string;
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            by: "agent" | "queue";
                        } | null;
                        queues: {
                            /** Format: uuid */
                            queue_id: string;
                            /**
                             * Format: date-time
                             * @description `null` for a member who has never signed out: members count as signed in.
                             */
                            signed_in_at: string | null;
                            /** @description In this queue only. */
                            paused: {
                                /** @description What the agent gave as reason, or why the queue did it. */
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @enum {string} */
                                by: "agent" | "queue";
                            } | null;
                            calls_taken: number;
                        }[];
                        /** @description Calls that the agent talks in. */
                        call_ids: string[];
                        /** @description Calls that the agent’s phone rings for. */
                        ringing_for: string[];
                        wrap_up: {
                            /** Format: uuid */
                            queue_id: string;
                            /** Format: uuid */
                            call_id: string;
                            /** Format: date-time */
                            until: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description End of the last call that came from a queue.
                         */
                        last_call_ended_at: string | null;
                        /** @description The live queues that list the user, signed in or not. */
                        member_of: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unpause_agent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The queues; left out or `null`: all.
                     * @default null
                     */
                    queue_ids?: string[] | null;
                };
            };
        };
        responses: {
            /** @description End an agent’s pause */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of the user.
                         */
                        id: string;
                        name: string;
                        extension: string | null;
                        /**
                         * @description `in_call`: in any call, of a queue or not.
                         * @enum {string}
                         */
                        status: "signed_out" | "unreachable" | "paused" | "in_call" | "ringing" | "wrap_up" | "available";
                        /**
                         * Format: date-time
                         * @description Since when; `null` where that is not known.
                         */
                        status_since: string | null;
                        /** @description In every queue. */
                        paused: {
                            /** @description What the agent gave as reason, or why the queue did it. */
                            reason: string;
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            by: "agent" | "queue";
                        } | null;
                        queues: {
                            /** Format: uuid */
                            queue_id: string;
                            /**
                             * Format: date-time
                             * @description `null` for a member who has never signed out: members count as signed in.
                             */
                            signed_in_at: string | null;
                            /** @description In this queue only. */
                            paused: {
                                /** @description What the agent gave as reason, or why the queue did it. */
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @enum {string} */
                                by: "agent" | "queue";
                            } | null;
                            calls_taken: number;
                        }[];
                        /** @description Calls that the agent talks in. */
                        call_ids: string[];
                        /** @description Calls that the agent’s phone rings for. */
                        ringing_for: string[];
                        wrap_up: {
                            /** Format: uuid */
                            queue_id: string;
                            /** Format: uuid */
                            call_id: string;
                            /** Format: date-time */
                            until: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description End of the last call that came from a queue.
                         */
                        last_call_ended_at: string | null;
                        /** @description The live queues that list the user, signed in or not. */
                        member_of: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_agent_wrap_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The agent is ready before the wrap-up time is over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Id of the user.
                         */
                        id: string;
                        name: string;
                        extension: string | null;
                        /**
                         * @description `in_call`: in any call, of a queue or not.
                         * @enum {string}
                         */
                        status: "signed_out" | "unreachable" | "paused" | "in_call" | "ringing" | "wrap_up" | "available";
                        /**
                         * Format: date-time
                         * @description Since when; `null` where that is not known.
                         */
                        status_since: string | null;
                        /** @description In every queue. */
                        paused: {
                            /** @description What the agent gave as reason, or why the queue did it. */
                            reason: string;
                            /** Format: date-time */
                            since: string;
                            /** @enum {string} */
                            by: "agent" | "queue";
                        } | null;
                        queues: {
                            /** Format: uuid */
                            queue_id: string;
                            /**
                             * Format: date-time
                             * @description `null` for a member who has never signed out: members count as signed in.
                             */
                            signed_in_at: string | null;
                            /** @description In this queue only. */
                            paused: {
                                /** @description What the agent gave as reason, or why the queue did it. */
                                reason: string;
                                /** Format: date-time */
                                since: string;
                                /** @enum {string} */
                                by: "agent" | "queue";
                            } | null;
                            calls_taken: number;
                        }[];
                        /** @description Calls that the agent talks in. */
                        call_ids: string[];
                        /** @description Calls that the agent’s phone rings for. */
                        ringing_for: string[];
                        wrap_up: {
                            /** Format: uuid */
                            queue_id: string;
                            /** Format: uuid */
                            call_id: string;
                            /** Format: date-time */
                            until: string;
                        } | null;
                        /**
                         * Format: date-time
                         * @description End of the last call that came from a queue.
                         */
                        last_call_ended_at: string | null;
                        /** @description The live queues that list the user, signed in or not. */
                        member_of: string[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_queue_calls: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who waits in a live queue now, who is served next first, and why they still wait */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /** @description The queue, as it was called when the caller joined. */
                            queue: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            call_id: string;
                            /** Format: uuid */
                            activeflow_id: string | null;
                            /**
                             * @description `entering`: phones of agents ring. `service`: an agent talks with the caller.
                             * @enum {string}
                             */
                            status: "wait" | "entering" | "service" | "done" | "abandoned";
                            priority: number;
                            /** @description Who is rung (of several the first), serves or served. */
                            agent: {
                                /**
                                 * Format: uuid
                                 * @description Id of the user.
                                 */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /** @description Users whose phones ring for the caller now. */
                            rung: string[];
                            /** @description From joining until an agent was connected, or until now. */
                            waited_ms: number;
                            /** @description How long the agent has talked with the caller; 0 before. */
                            served_ms: number;
                            /** @description How a wait ended unserved: the outcome by which the Queue object was left, or `caller_hung_up`. */
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description When the caller joined.
                             */
                            tm_create: string;
                            /**
                             * Format: date-time
                             * @description When an agent was chosen, and then when the two were connected.
                             */
                            tm_service: string | null;
                            /** Format: date-time */
                            tm_update: string;
                            /**
                             * Format: date-time
                             * @description When it was over.
                             */
                            tm_delete: string | null;
                            /** @description 1 for who is served next. */
                            position: number;
                            caller: {
                                number: string;
                                name: string | null;
                            };
                            /** @description Why the caller still waits: of each member (30 at most) what keeps them from being rung. */
                            why: {
                                /** Format: uuid */
                                user_id: string;
                                name: string;
                                /** @description `in_a_call`, `wrap_up`, `paused`, `penalty_too_high` …; `rings_already` for this caller. */
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description When time alone takes it away.
                                 */
                                until: string | null;
                                /** @description The same, as it is said after the name. */
                                words: string;
                            }[];
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_queue_callbacks: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has left a number in a live queue and keeps the place, who is called next first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /** @description Who is called back; E.164. */
                            number: string;
                            name: string | null;
                            /** @description Among all who wait; 1 for who is served next. */
                            position: number;
                            /** Format: date-time */
                            joined_at: string;
                            /** @description How often it was tried in vain. */
                            tries: number;
                            /**
                             * Format: uuid
                             * @description The call that tries it now.
                             */
                            call_id: string | null;
                            /**
                             * Format: uuid
                             * @description The call in which they waited.
                             */
                            left_call_id: string;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_queue_statuses: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What all live queues do now, and their figures of today, by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            queue_id: string;
                            name: string;
                            /**
                             * Format: date-time
                             * @description When it was so, by the server’s clock.
                             */
                            at: string;
                            /** @description Callers who wait now. */
                            waiting: number;
                            /** @description Of those who wait now; 0 when nobody does. */
                            longest_waiting_ms: number;
                            /**
                             * Format: date-time
                             * @description Since when that caller waits.
                             */
                            longest_waiting_since: string | null;
                            /** @description Places kept for those who will be called back. */
                            callbacks: number;
                            /** @description Agents who are signed in, by status: `available`, `in_call`, `wrap_up` … */
                            agents: {
                                [key: string]: number;
                            };
                            /** @description Whose midnight begins the day. */
                            time_zone: string;
                            /**
                             * Format: date
                             * @description The day that the figures are of: today.
                             */
                            day: string;
                            figures: {
                                joined: number;
                                answered: number;
                                /** @description Within the service level. */
                                answered_in_time: number;
                                /** @description Hung up while they waited. */
                                abandoned: number;
                                /** @description Of those, before the service level was over. */
                                abandoned_in_time: number;
                                /** @description Left in another way: time was up, nobody was there, a key. */
                                left: number;
                                /** @description All waiting together. */
                                wait_ms: number;
                                longest_wait_ms: number;
                                /** @description Calls that agents have finished. */
                                handled: number;
                                /** @description Talking and wrap-up of those together. */
                                handling_ms: number;
                            };
                            /** @description Of all whose wait is over, however it ended; `null` before the first. */
                            average_wait_ms: number | null;
                            /** @description Callers who did not get in: full, or nobody there. */
                            refused: number;
                            service_level: {
                                /** @description From 0 to 1; `null` before the first call. */
                                of_answered: number | null;
                                /** @description Who was answered, or hung up, within the time, of all who were answered or hung up. */
                                of_all: number | null;
                            };
                            service_level_s: number;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_queue_status: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a live queue does now, and its figures of today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        queue_id: string;
                        name: string;
                        /**
                         * Format: date-time
                         * @description When it was so, by the server’s clock.
                         */
                        at: string;
                        /** @description Callers who wait now. */
                        waiting: number;
                        /** @description Of those who wait now; 0 when nobody does. */
                        longest_waiting_ms: number;
                        /**
                         * Format: date-time
                         * @description Since when that caller waits.
                         */
                        longest_waiting_since: string | null;
                        /** @description Places kept for those who will be called back. */
                        callbacks: number;
                        /** @description Agents who are signed in, by status: `available`, `in_call`, `wrap_up` … */
                        agents: {
                            [key: string]: number;
                        };
                        /** @description Whose midnight begins the day. */
                        time_zone: string;
                        /**
                         * Format: date
                         * @description The day that the figures are of: today.
                         */
                        day: string;
                        figures: {
                            joined: number;
                            answered: number;
                            /** @description Within the service level. */
                            answered_in_time: number;
                            /** @description Hung up while they waited. */
                            abandoned: number;
                            /** @description Of those, before the service level was over. */
                            abandoned_in_time: number;
                            /** @description Left in another way: time was up, nobody was there, a key. */
                            left: number;
                            /** @description All waiting together. */
                            wait_ms: number;
                            longest_wait_ms: number;
                            /** @description Calls that agents have finished. */
                            handled: number;
                            /** @description Talking and wrap-up of those together. */
                            handling_ms: number;
                        };
                        /** @description Of all whose wait is over, however it ended; `null` before the first. */
                        average_wait_ms: number | null;
                        /** @description Callers who did not get in: full, or nobody there. */
                        refused: number;
                        service_level: {
                            /** @description From 0 to 1; `null` before the first call. */
                            of_answered: number | null;
                            /** @description Who was answered, or hung up, within the time, of all who were answered or hung up. */
                            of_all: number | null;
                        };
                        service_level_s: number;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a caller out of the queue that they wait in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conference_rooms: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Conferences that go on now, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /**
                             * Format: uuid
                             * @description Of this meeting: the next one of the same conference has another.
                             */
                            id: string;
                            /** @description The conference, as it was called when it was opened. */
                            conference: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /**
                             * @description `waiting`: for its moderator. `ending`: all who are in it are being let out.
                             * @enum {string}
                             */
                            status: "waiting" | "started" | "ending" | "ended";
                            /**
                             * @description Why it ends, where its callers have not left by themselves.
                             * @enum {string|null}
                             */
                            reason: "closed" | "moderator_left" | null;
                            /** @description Calls that are in it, or wait for it to start. */
                            call_ids: string[];
                            /**
                             * Format: date-time
                             * @description When its first caller came.
                             */
                            tm_create: string;
                            /** Format: date-time */
                            tm_start: string | null;
                            /** Format: date-time */
                            tm_update: string;
                            /**
                             * Format: date-time
                             * @description When its last caller left.
                             */
                            tm_delete: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_conference_members: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is in a conference now or waits for it to start, in the order in which they came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            call_id: string;
                            number: string;
                            name: string;
                            /**
                             * @description By the PIN that was typed.
                             * @enum {string}
                             */
                            role: "member" | "moderator";
                            /**
                             * @description `waiting`: for the conference to start.
                             * @enum {string}
                             */
                            status: "waiting" | "in";
                            /** @description The others do not hear them. */
                            muted: boolean;
                            /** Format: date-time */
                            joined_at: string;
                            /**
                             * Format: date-time
                             * @description When they came into the room.
                             */
                            entered_at: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mute_conference_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mute somebody: the others do not hear them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        number: string;
                        name: string;
                        /**
                         * @description By the PIN that was typed.
                         * @enum {string}
                         */
                        role: "member" | "moderator";
                        /**
                         * @description `waiting`: for the conference to start.
                         * @enum {string}
                         */
                        status: "waiting" | "in";
                        /** @description The others do not hear them. */
                        muted: boolean;
                        /** Format: date-time */
                        joined_at: string;
                        /**
                         * Format: date-time
                         * @description When they came into the room.
                         */
                        entered_at: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmute_conference_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let the others hear somebody again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        number: string;
                        name: string;
                        /**
                         * @description By the PIN that was typed.
                         * @enum {string}
                         */
                        role: "member" | "moderator";
                        /**
                         * @description `waiting`: for the conference to start.
                         * @enum {string}
                         */
                        status: "waiting" | "in";
                        /** @description The others do not hear them. */
                        muted: boolean;
                        /** Format: date-time */
                        joined_at: string;
                        /**
                         * Format: date-time
                         * @description When they came into the room.
                         */
                        entered_at: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_conference_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take somebody out of a conference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        number: string;
                        name: string;
                        /**
                         * @description By the PIN that was typed.
                         * @enum {string}
                         */
                        role: "member" | "moderator";
                        /**
                         * @description `waiting`: for the conference to start.
                         * @enum {string}
                         */
                        status: "waiting" | "in";
                        /** @description The others do not hear them. */
                        muted: boolean;
                        /** Format: date-time */
                        joined_at: string;
                        /**
                         * Format: date-time
                         * @description When they came into the room.
                         */
                        entered_at: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_conference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a conference that goes on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description Of this meeting: the next one of the same conference has another.
                         */
                        id: string;
                        /** @description The conference, as it was called when it was opened. */
                        conference: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /**
                         * @description `waiting`: for its moderator. `ending`: all who are in it are being let out.
                         * @enum {string}
                         */
                        status: "waiting" | "started" | "ending" | "ended";
                        /**
                         * @description Why it ends, where its callers have not left by themselves.
                         * @enum {string|null}
                         */
                        reason: "closed" | "moderator_left" | null;
                        /** @description Calls that are in it, or wait for it to start. */
                        call_ids: string[];
                        /**
                         * Format: date-time
                         * @description When its first caller came.
                         */
                        tm_create: string;
                        /** Format: date-time */
                        tm_start: string | null;
                        /** Format: date-time */
                        tm_update: string;
                        /**
                         * Format: date-time
                         * @description When its last caller left.
                         */
                        tm_delete: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_recordings: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Recordings of this call. */
                call_id?: string;
                /** @description Calls in which this user took part. */
                user_id?: string;
                /** @description Calls that went through the queue of this name. */
                queue?: string;
                /** @description Part of the number or extension of either party. */
                number?: string;
                /** @description Started then or later (RFC 3339). */
                from?: string;
                /** @description Started before (RFC 3339). */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recordings, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the recorded leg. */
                            live_id: number;
                            /** Format: uuid */
                            call_id: string;
                            /**
                             * Format: uuid
                             * @description The party whose line is recorded: what is said and heard there.
                             */
                            leg_id: string;
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /** @description Who called. */
                            from: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /** @description Who was called. */
                            to: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /** @description The id that whoever placed the call gave it. */
                            crm_id: string | null;
                            /**
                             * @description `paused`: what is said now is left out. `saving`: it has ended, its file is on its way. `done`: the file is safe and can be fetched from `/api/v1/recordings/{id}/file`.
                             * @enum {string}
                             */
                            status: "recording" | "paused" | "saving" | "done" | "failed";
                            /**
                             * Format: date-time
                             * @description When recording began.
                             */
                            started_at: string;
                            /** Format: date-time */
                            ended_at: string | null;
                            /** @description Length of the sound; `null` until `done`. */
                            duration_ms: number | null;
                            /** @description Size of the file; `null` until `done`. */
                            bytes: number | null;
                            /** @description Checksum of the file; `null` until `done`. */
                            sha256: string | null;
                            /** @enum {string} */
                            format: "wav";
                            /** @description Why it failed. */
                            reason: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the recorded leg. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /**
                         * Format: uuid
                         * @description The party whose line is recorded: what is said and heard there.
                         */
                        leg_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /**
                         * @description `paused`: what is said now is left out. `saving`: it has ended, its file is on its way. `done`: the file is safe and can be fetched from `/api/v1/recordings/{id}/file`.
                         * @enum {string}
                         */
                        status: "recording" | "paused" | "saving" | "done" | "failed";
                        /**
                         * Format: date-time
                         * @description When recording began.
                         */
                        started_at: string;
                        /** Format: date-time */
                        ended_at: string | null;
                        /** @description Length of the sound; `null` until `done`. */
                        duration_ms: number | null;
                        /** @description Size of the file; `null` until `done`. */
                        bytes: number | null;
                        /** @description Checksum of the file; `null` until `done`. */
                        sha256: string | null;
                        /** @enum {string} */
                        format: "wav";
                        /** @description Why it failed. */
                        reason: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_recording_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WAV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is as you have it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_recording_peaks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What its waveform is drawn of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        duration_ms: number;
                        /** @description How loud it is at most, from 0 to 100, in 400 parts of equal length. */
                        peaks: number[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_calendar: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read last. */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": string;
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedule: {
                            /** Format: uuid */
                            id: string;
                            num_id: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /**
                             * Name
                             * @description What lists and problems call it, 200 characters at most.
                             */
                            name: string;
                            /**
                             * Time zone
                             * @description Name in the IANA list, such as `Europe/London`: where the hours are meant.
                             * @default UTC
                             */
                            time_zone: string;
                            /**
                             * Hours
                             * @description Where two overlap, the first one counts.
                             * @default []
                             */
                            ranges: {
                                /**
                                 * Name
                                 * @description The way out of the flow’s node: `Open` leaves by `open`. Ranges with one name share it.
                                 */
                                name: string;
                                /**
                                 * Days
                                 * @description On which it begins.
                                 * @default []
                                 */
                                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                /** From */
                                from: string;
                                /**
                                 * To
                                 * @description The first minute that is no longer in it; earlier than “from” is the next day.
                                 */
                                to: string;
                                /**
                                 * First day
                                 * Format: date
                                 * @default null
                                 */
                                from_date: string | null;
                                /**
                                 * Last day
                                 * Format: date
                                 * @default null
                                 */
                                to_date: string | null;
                            }[];
                            /**
                             * Holidays
                             * @description They count before the hours.
                             * @default []
                             */
                            holidays: {
                                /** Name */
                                name: string;
                                /**
                                 * Date
                                 * Format: date
                                 */
                                date: string;
                                /**
                                 * Last day
                                 * Format: date
                                 * @description For more than one day.
                                 * @default null
                                 */
                                to_date: string | null;
                                /**
                                 * Every year
                                 * @default false
                                 */
                                yearly: boolean;
                                /**
                                 * From
                                 * @description Empty: the whole day.
                                 * @default null
                                 */
                                from: string | null;
                                /**
                                 * To
                                 * @default null
                                 */
                                to: string | null;
                            }[];
                            /**
                             * Open all the same
                             * @description They count before holidays and hours.
                             * @default []
                             */
                            exceptions: {
                                /** Name */
                                name: string;
                                /**
                                 * Date
                                 * Format: date
                                 */
                                date: string;
                                /** From */
                                from: string;
                                /** To */
                                to: string;
                                /**
                                 * As
                                 * @description The name of the range that counts, such as `Open`.
                                 */
                                range: string;
                            }[];
                            /**
                             * Environment
                             * Format: uuid
                             * @description Where this belongs. Without one, every environment can use it.
                             * @default null
                             */
                            environment_id: string | null;
                        };
                        added: {
                            holidays: number;
                            ranges: number;
                        };
                        /** @description What the file says and the schedule does not, or not as it is written. */
                        messages: {
                            line: number;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_schedule_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a schedule is forced to, and its changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        schedule_id: string;
                        /** @description `null`: the hours count. */
                        outcome: string | null;
                        /** Format: date-time */
                        until: string | null;
                        note: string;
                        /** @description What it can be forced to: the ways out of the live schedule. */
                        outcomes: {
                            name: string;
                            label: string;
                        }[];
                        /** @description Newest first; the last fifty. */
                        changes: {
                            /** @description `null`: the override was taken back. */
                            outcome: string | null;
                            /** Format: date-time */
                            until: string | null;
                            note: string;
                            /** Format: date-time */
                            at: string;
                            /** @description Who did it: an account, or a token. */
                            by: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_schedule_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of the ways out that the schedule gives: `open`, `holiday`, `closed` … */
                    outcome: string;
                    /**
                     * Format: date-time
                     * @description From then on the hours count again; `null`: until it is taken back.
                     * @default null
                     */
                    until?: string | null;
                    /**
                     * @description Why; the timeline of calls says it.
                     * @default
                     */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Force a schedule to one of its ways out, at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        schedule_id: string;
                        /** @description `null`: the hours count. */
                        outcome: string | null;
                        /** Format: date-time */
                        until: string | null;
                        note: string;
                        /** @description What it can be forced to: the ways out of the live schedule. */
                        outcomes: {
                            name: string;
                            label: string;
                        }[];
                        /** @description Newest first; the last fifty. */
                        changes: {
                            /** @description `null`: the override was taken back. */
                            outcome: string | null;
                            /** Format: date-time */
                            until: string | null;
                            note: string;
                            /** Format: date-time */
                            at: string;
                            /** @description Who did it: an account, or a token. */
                            by: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clear_schedule_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let the hours of a schedule count again, at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        schedule_id: string;
                        /** @description `null`: the hours count. */
                        outcome: string | null;
                        /** Format: date-time */
                        until: string | null;
                        note: string;
                        /** @description What it can be forced to: the ways out of the live schedule. */
                        outcomes: {
                            name: string;
                            label: string;
                        }[];
                        /** @description Newest first; the last fifty. */
                        changes: {
                            /** @description `null`: the override was taken back. */
                            outcome: string | null;
                            /** Format: date-time */
                            until: string | null;
                            note: string;
                            /** Format: date-time */
                            at: string;
                            /** @description Who did it: an account, or a token. */
                            by: string;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    place_simulated_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Who calls: a number of the outside world, or one of our extensions. */
                    from: {
                        number: string;
                        name?: string | null;
                        withheld?: boolean;
                    } | {
                        extension: string;
                    };
                    to: string;
                    /** @description Who was called first, when the call is diverted to us. */
                    diverted_from?: string;
                    crm_id?: string | null;
                    script?: ({
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "digits";
                        digits: string;
                    } | {
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "say";
                        text: string;
                    } | {
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "transfer" | "consult";
                        /** @description An extension or a number, as it is dialled on the phone. */
                        to: string;
                    } | {
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "hangup" | "hold" | "unhold" | "complete_transfer" | "cancel_transfer";
                    })[];
                };
            };
        };
        responses: {
            /** @description Place an inbound call */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Integer id of the call, from the counter of calls and legs. */
                        live_id: number;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @enum {string} */
                        state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                        /** @description Who calls. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called: the number that the call arrived on. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called first, when the call was diverted to us (SIP Diversion). */
                        diverted_from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        } | null;
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /** Format: uuid */
                        environment_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description Number of the release that the call is bound to. */
                        release: number | null;
                        /**
                         * Format: date-time
                         * @description When the call reached the system.
                         */
                        started_at: string;
                        /**
                         * Format: date-time
                         * @description When the call was first answered.
                         */
                        answered_at: string | null;
                        /** Format: date-time */
                        ended_at: string | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        end_reason: "completed" | "hungup_by_caller" | "hungup_by_callee" | "stopped" | "no_exit" | "step_budget" | "unallocated_number" | "busy" | "overload" | "gateway_lost" | "transferred" | "error" | null;
                        /**
                         * @description `null` until the call has ended.
                         * @enum {string|null}
                         */
                        hangup_by: "caller" | "callee" | "flow" | "api" | "gateway" | null;
                        /** @description Explains `end_reason` where there is more to say: which limit refused the call. */
                        end_detail: string | null;
                        /** @description The parties, the caller first. */
                        legs: {
                            /** Format: uuid */
                            id: string;
                            /** @description Integer id of the leg, from the counter of calls and legs. */
                            live_id: number;
                            /**
                             * @description The caller, a user that was rung, an outside number, or a queue’s agent.
                             * @enum {string}
                             */
                            kind: "caller" | "user" | "number" | "agent";
                            /** @description Extension or number of this party. */
                            number: string;
                            /** @description Name of this party; `""` when there is none. */
                            name: string;
                            /** @description The person behind a user’s or agent’s leg. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                extension: string;
                            } | null;
                            /**
                             * @description What dialled the leg; `null` for the caller.
                             * @enum {string|null}
                             */
                            via: "queue" | "ring_group" | "dial" | "transfer" | null;
                            /** @description Name of the queue, ring group or node. */
                            via_name: string | null;
                            /** @enum {string} */
                            state: "initial" | "accepted" | "ringing" | "connected" | "on_hold" | "hangup";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ringing_at: string | null;
                            /** Format: date-time */
                            answered_at: string | null;
                            /** Format: date-time */
                            ended_at: string | null;
                            /**
                             * @description Why the leg ended.
                             * @enum {string|null}
                             */
                            cause: "normal" | "busy" | "no_answer" | "declined" | "unreachable" | "congestion" | "cancelled" | "answered_elsewhere" | "unallocated" | "gateway_lost" | null;
                            /** @description SIP status where the gateway knows one. */
                            sip_status: number | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_simulated_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller hears and sees now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        from: {
                            number: string;
                            name: string | null;
                        };
                        to: {
                            number: string;
                            name: string | null;
                        };
                        /** @description `ringing`, `up` or `ended`. */
                        state: string;
                        /** @enum {string} */
                        hears: "ringback" | "bell" | "speech" | "prompt" | "hold_music" | "party" | "silence" | "nothing";
                        speech: {
                            text: string;
                            language: string;
                            voice: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description The extension of ours that calls; `null`: somebody outside, who may transfer nothing. */
                        extension: string | null;
                        /**
                         * @description What the phone was told of the transfer that it asked for last.
                         * @enum {string|null}
                         */
                        transfer: "trying" | "done" | "failed" | null;
                        /** @description A recording that it hears. */
                        prompt: {
                            name: string;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description Who else is on the line. */
                        connected_to: {
                            number: string;
                            name: string | null;
                        }[];
                        /** @description Those do not hear it. */
                        muted: boolean;
                        /** @description Put on hold by the flow or the other side. */
                        on_hold: boolean;
                        /** @description Has put the call on hold itself. */
                        holds: boolean;
                        /** @description Keys that were sent to it. */
                        digits_heard: string;
                        ended: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            /** @enum {string} */
                            ended_by: "remote" | "local" | "gateway";
                            sip_status: number | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    press_keys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    digits: string;
                };
            };
        };
        responses: {
            /** @description The caller presses keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        from: {
                            number: string;
                            name: string | null;
                        };
                        to: {
                            number: string;
                            name: string | null;
                        };
                        /** @description `ringing`, `up` or `ended`. */
                        state: string;
                        /** @enum {string} */
                        hears: "ringback" | "bell" | "speech" | "prompt" | "hold_music" | "party" | "silence" | "nothing";
                        speech: {
                            text: string;
                            language: string;
                            voice: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description The extension of ours that calls; `null`: somebody outside, who may transfer nothing. */
                        extension: string | null;
                        /**
                         * @description What the phone was told of the transfer that it asked for last.
                         * @enum {string|null}
                         */
                        transfer: "trying" | "done" | "failed" | null;
                        /** @description A recording that it hears. */
                        prompt: {
                            name: string;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description Who else is on the line. */
                        connected_to: {
                            number: string;
                            name: string | null;
                        }[];
                        /** @description Those do not hear it. */
                        muted: boolean;
                        /** @description Put on hold by the flow or the other side. */
                        on_hold: boolean;
                        /** @description Has put the call on hold itself. */
                        holds: boolean;
                        /** @description Keys that were sent to it. */
                        digits_heard: string;
                        ended: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            /** @enum {string} */
                            ended_by: "remote" | "local" | "gateway";
                            sip_status: number | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description The caller says something */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        from: {
                            number: string;
                            name: string | null;
                        };
                        to: {
                            number: string;
                            name: string | null;
                        };
                        /** @description `ringing`, `up` or `ended`. */
                        state: string;
                        /** @enum {string} */
                        hears: "ringback" | "bell" | "speech" | "prompt" | "hold_music" | "party" | "silence" | "nothing";
                        speech: {
                            text: string;
                            language: string;
                            voice: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description The extension of ours that calls; `null`: somebody outside, who may transfer nothing. */
                        extension: string | null;
                        /**
                         * @description What the phone was told of the transfer that it asked for last.
                         * @enum {string|null}
                         */
                        transfer: "trying" | "done" | "failed" | null;
                        /** @description A recording that it hears. */
                        prompt: {
                            name: string;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description Who else is on the line. */
                        connected_to: {
                            number: string;
                            name: string | null;
                        }[];
                        /** @description Those do not hear it. */
                        muted: boolean;
                        /** @description Put on hold by the flow or the other side. */
                        on_hold: boolean;
                        /** @description Has put the call on hold itself. */
                        holds: boolean;
                        /** @description Keys that were sent to it. */
                        digits_heard: string;
                        ended: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            /** @enum {string} */
                            ended_by: "remote" | "local" | "gateway";
                            sip_status: number | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caller_transfers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                };
            };
        };
        responses: {
            /** @description The caller asks to hand the call over, as its phone does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        from: {
                            number: string;
                            name: string | null;
                        };
                        to: {
                            number: string;
                            name: string | null;
                        };
                        /** @description `ringing`, `up` or `ended`. */
                        state: string;
                        /** @enum {string} */
                        hears: "ringback" | "bell" | "speech" | "prompt" | "hold_music" | "party" | "silence" | "nothing";
                        speech: {
                            text: string;
                            language: string;
                            voice: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description The extension of ours that calls; `null`: somebody outside, who may transfer nothing. */
                        extension: string | null;
                        /**
                         * @description What the phone was told of the transfer that it asked for last.
                         * @enum {string|null}
                         */
                        transfer: "trying" | "done" | "failed" | null;
                        /** @description A recording that it hears. */
                        prompt: {
                            name: string;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description Who else is on the line. */
                        connected_to: {
                            number: string;
                            name: string | null;
                        }[];
                        /** @description Those do not hear it. */
                        muted: boolean;
                        /** @description Put on hold by the flow or the other side. */
                        on_hold: boolean;
                        /** @description Has put the call on hold itself. */
                        holds: boolean;
                        /** @description Keys that were sent to it. */
                        digits_heard: string;
                        ended: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            /** @enum {string} */
                            ended_by: "remote" | "local" | "gateway";
                            sip_status: number | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caller_hangs_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller hangs up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        from: {
                            number: string;
                            name: string | null;
                        };
                        to: {
                            number: string;
                            name: string | null;
                        };
                        /** @description `ringing`, `up` or `ended`. */
                        state: string;
                        /** @enum {string} */
                        hears: "ringback" | "bell" | "speech" | "prompt" | "hold_music" | "party" | "silence" | "nothing";
                        speech: {
                            text: string;
                            language: string;
                            voice: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description The extension of ours that calls; `null`: somebody outside, who may transfer nothing. */
                        extension: string | null;
                        /**
                         * @description What the phone was told of the transfer that it asked for last.
                         * @enum {string|null}
                         */
                        transfer: "trying" | "done" | "failed" | null;
                        /** @description A recording that it hears. */
                        prompt: {
                            name: string;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description Who else is on the line. */
                        connected_to: {
                            number: string;
                            name: string | null;
                        }[];
                        /** @description Those do not hear it. */
                        muted: boolean;
                        /** @description Put on hold by the flow or the other side. */
                        on_hold: boolean;
                        /** @description Has put the call on hold itself. */
                        holds: boolean;
                        /** @description Keys that were sent to it. */
                        digits_heard: string;
                        ended: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            /** @enum {string} */
                            ended_by: "remote" | "local" | "gateway";
                            sip_status: number | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caller_holds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller puts the call on hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        from: {
                            number: string;
                            name: string | null;
                        };
                        to: {
                            number: string;
                            name: string | null;
                        };
                        /** @description `ringing`, `up` or `ended`. */
                        state: string;
                        /** @enum {string} */
                        hears: "ringback" | "bell" | "speech" | "prompt" | "hold_music" | "party" | "silence" | "nothing";
                        speech: {
                            text: string;
                            language: string;
                            voice: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description The extension of ours that calls; `null`: somebody outside, who may transfer nothing. */
                        extension: string | null;
                        /**
                         * @description What the phone was told of the transfer that it asked for last.
                         * @enum {string|null}
                         */
                        transfer: "trying" | "done" | "failed" | null;
                        /** @description A recording that it hears. */
                        prompt: {
                            name: string;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description Who else is on the line. */
                        connected_to: {
                            number: string;
                            name: string | null;
                        }[];
                        /** @description Those do not hear it. */
                        muted: boolean;
                        /** @description Put on hold by the flow or the other side. */
                        on_hold: boolean;
                        /** @description Has put the call on hold itself. */
                        holds: boolean;
                        /** @description Keys that were sent to it. */
                        digits_heard: string;
                        ended: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            /** @enum {string} */
                            ended_by: "remote" | "local" | "gateway";
                            sip_status: number | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caller_unholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller takes the call off hold */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        from: {
                            number: string;
                            name: string | null;
                        };
                        to: {
                            number: string;
                            name: string | null;
                        };
                        /** @description `ringing`, `up` or `ended`. */
                        state: string;
                        /** @enum {string} */
                        hears: "ringback" | "bell" | "speech" | "prompt" | "hold_music" | "party" | "silence" | "nothing";
                        speech: {
                            text: string;
                            language: string;
                            voice: string | null;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description The extension of ours that calls; `null`: somebody outside, who may transfer nothing. */
                        extension: string | null;
                        /**
                         * @description What the phone was told of the transfer that it asked for last.
                         * @enum {string|null}
                         */
                        transfer: "trying" | "done" | "failed" | null;
                        /** @description A recording that it hears. */
                        prompt: {
                            name: string;
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        } | null;
                        /** @description Who else is on the line. */
                        connected_to: {
                            number: string;
                            name: string | null;
                        }[];
                        /** @description Those do not hear it. */
                        muted: boolean;
                        /** @description Put on hold by the flow or the other side. */
                        on_hold: boolean;
                        /** @description Has put the call on hold itself. */
                        holds: boolean;
                        /** @description Keys that were sent to it. */
                        digits_heard: string;
                        ended: {
                            /** Format: date-time */
                            at: string;
                            cause: string;
                            /** @enum {string} */
                            ended_by: "remote" | "local" | "gateway";
                            sip_status: number | null;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_simulated_phones: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phones that were told how to behave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** @description Its extension, or its number. */
                            target: string;
                            behaviour: {
                                /**
                                 * @description no_answer rings until the ring time is over, or gives up by itself after after_ms; busy and unregistered never ring.
                                 * @enum {string}
                                 */
                                behaviour: "answer" | "busy" | "no_answer" | "decline" | "unregistered";
                                /** @description Until it reacts. Default: 2000 to answer or decline, 0 to be busy or unregistered. */
                                after_ms?: number;
                                /** @description Hangs up so long after it has answered; without it the phone stays. */
                                hangup_after_ms?: number;
                                /** @description What it does once it has answered; the first after_ms counts from the answer. */
                                script?: ({
                                    /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                    after_ms: number;
                                    /** @enum {string} */
                                    do: "digits";
                                    digits: string;
                                } | {
                                    /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                    after_ms: number;
                                    /** @enum {string} */
                                    do: "say";
                                    text: string;
                                } | {
                                    /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                    after_ms: number;
                                    /** @enum {string} */
                                    do: "transfer" | "consult";
                                    /** @description An extension or a number, as it is dialled on the phone. */
                                    to: string;
                                } | {
                                    /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                    after_ms: number;
                                    /** @enum {string} */
                                    do: "hangup" | "hold" | "unhold" | "complete_transfer" | "cancel_transfer";
                                })[];
                            };
                            /** @description Voicemail messages that it shows; `null`: it was told of none. */
                            messages: {
                                new_messages: number;
                                old_messages: number;
                            } | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_simulated_phone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One phone; one that was never told answers after 2 s and stays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its extension, or its number. */
                        target: string;
                        behaviour: {
                            /**
                             * @description no_answer rings until the ring time is over, or gives up by itself after after_ms; busy and unregistered never ring.
                             * @enum {string}
                             */
                            behaviour: "answer" | "busy" | "no_answer" | "decline" | "unregistered";
                            /** @description Until it reacts. Default: 2000 to answer or decline, 0 to be busy or unregistered. */
                            after_ms?: number;
                            /** @description Hangs up so long after it has answered; without it the phone stays. */
                            hangup_after_ms?: number;
                            /** @description What it does once it has answered; the first after_ms counts from the answer. */
                            script?: ({
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "digits";
                                digits: string;
                            } | {
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "say";
                                text: string;
                            } | {
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "transfer" | "consult";
                                /** @description An extension or a number, as it is dialled on the phone. */
                                to: string;
                            } | {
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "hangup" | "hold" | "unhold" | "complete_transfer" | "cancel_transfer";
                            })[];
                        };
                        /** @description Voicemail messages that it shows; `null`: it was told of none. */
                        messages: {
                            new_messages: number;
                            old_messages: number;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_simulated_phone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description no_answer rings until the ring time is over, or gives up by itself after after_ms; busy and unregistered never ring.
                     * @enum {string}
                     */
                    behaviour: "answer" | "busy" | "no_answer" | "decline" | "unregistered";
                    /** @description Until it reacts. Default: 2000 to answer or decline, 0 to be busy or unregistered. */
                    after_ms?: number;
                    /** @description Hangs up so long after it has answered; without it the phone stays. */
                    hangup_after_ms?: number;
                    /** @description What it does once it has answered; the first after_ms counts from the answer. */
                    script?: ({
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "digits";
                        digits: string;
                    } | {
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "say";
                        text: string;
                    } | {
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "transfer" | "consult";
                        /** @description An extension or a number, as it is dialled on the phone. */
                        to: string;
                    } | {
                        /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                        after_ms: number;
                        /** @enum {string} */
                        do: "hangup" | "hold" | "unhold" | "complete_transfer" | "cancel_transfer";
                    })[];
                };
            };
        };
        responses: {
            /** @description Say how a phone reacts from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Its extension, or its number. */
                        target: string;
                        behaviour: {
                            /**
                             * @description no_answer rings until the ring time is over, or gives up by itself after after_ms; busy and unregistered never ring.
                             * @enum {string}
                             */
                            behaviour: "answer" | "busy" | "no_answer" | "decline" | "unregistered";
                            /** @description Until it reacts. Default: 2000 to answer or decline, 0 to be busy or unregistered. */
                            after_ms?: number;
                            /** @description Hangs up so long after it has answered; without it the phone stays. */
                            hangup_after_ms?: number;
                            /** @description What it does once it has answered; the first after_ms counts from the answer. */
                            script?: ({
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "digits";
                                digits: string;
                            } | {
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "say";
                                text: string;
                            } | {
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "transfer" | "consult";
                                /** @description An extension or a number, as it is dialled on the phone. */
                                to: string;
                            } | {
                                /** @description Counted from the step before; the first step from the start of the call, or of a phone’s answer. */
                                after_ms: number;
                                /** @enum {string} */
                                do: "hangup" | "hold" | "unhold" | "complete_transfer" | "cancel_transfer";
                            })[];
                        };
                        /** @description Voicemail messages that it shows; `null`: it was told of none. */
                        messages: {
                            new_messages: number;
                            old_messages: number;
                        } | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_speech: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @default en-GB */
                    language?: string;
                    /** @default null */
                    voice?: string | null;
                };
            };
        };
        responses: {
            /** @description A WAV file: 16-bit PCM, mono, 8,000 samples a second. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_stream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream; it does not end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_transcribes: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Of this recording, or message. */
                reference_id?: string;
                /** @description Of this call. */
                call_id?: string;
                status?: "progressing" | "done" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recordings that were put into words, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            reference_type: "recording" | "voicemail";
                            /**
                             * Format: uuid
                             * @description The recording, or the message.
                             */
                            reference_id: string;
                            /** Format: uuid */
                            call_id: string;
                            /** Format: uuid */
                            activeflow_id: string | null;
                            /** @description BCP 47. */
                            language: string;
                            /**
                             * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                             * @enum {string}
                             */
                            direction: "both" | "in" | "out";
                            /** @description Who puts it into words: `simulator` or `command`. */
                            provider: string;
                            /** @enum {string} */
                            status: "progressing" | "done" | "failed";
                            /** @description Every word, a part a line; `null` until `done`. */
                            text: string | null;
                            transcripts: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                transcribe_id: string;
                                /**
                                 * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                                 * @enum {string}
                                 */
                                direction: "both" | "in" | "out";
                                message: string;
                                /** @description Where in the recording it is said. */
                                offset_ms: number;
                                /** Format: date-time */
                                created_at: string;
                            }[];
                            /** @description Why it failed. */
                            reason: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_transcribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is said in one recording */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        reference_type: "recording" | "voicemail";
                        /**
                         * Format: uuid
                         * @description The recording, or the message.
                         */
                        reference_id: string;
                        /** Format: uuid */
                        call_id: string;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description BCP 47. */
                        language: string;
                        /**
                         * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                         * @enum {string}
                         */
                        direction: "both" | "in" | "out";
                        /** @description Who puts it into words: `simulator` or `command`. */
                        provider: string;
                        /** @enum {string} */
                        status: "progressing" | "done" | "failed";
                        /** @description Every word, a part a line; `null` until `done`. */
                        text: string | null;
                        transcripts: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            transcribe_id: string;
                            /**
                             * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                             * @enum {string}
                             */
                            direction: "both" | "in" | "out";
                            message: string;
                            /** @description Where in the recording it is said. */
                            offset_ms: number;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        /** @description Why it failed. */
                        reason: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_transcribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transcribe_recording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description BCP 47 tag of the language that is spoken.
                     * @default en-GB
                     */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Put a recording into words, when its turn comes */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        reference_type: "recording" | "voicemail";
                        /**
                         * Format: uuid
                         * @description The recording, or the message.
                         */
                        reference_id: string;
                        /** Format: uuid */
                        call_id: string;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description BCP 47. */
                        language: string;
                        /**
                         * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                         * @enum {string}
                         */
                        direction: "both" | "in" | "out";
                        /** @description Who puts it into words: `simulator` or `command`. */
                        provider: string;
                        /** @enum {string} */
                        status: "progressing" | "done" | "failed";
                        /** @description Every word, a part a line; `null` until `done`. */
                        text: string | null;
                        transcripts: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            transcribe_id: string;
                            /**
                             * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                             * @enum {string}
                             */
                            direction: "both" | "in" | "out";
                            message: string;
                            /** @description Where in the recording it is said. */
                            offset_ms: number;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        /** @description Why it failed. */
                        reason: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transcribe_voicemail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description BCP 47 tag of the language that is spoken.
                     * @default en-GB
                     */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Put a message into words, when its turn comes */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        reference_type: "recording" | "voicemail";
                        /**
                         * Format: uuid
                         * @description The recording, or the message.
                         */
                        reference_id: string;
                        /** Format: uuid */
                        call_id: string;
                        /** Format: uuid */
                        activeflow_id: string | null;
                        /** @description BCP 47. */
                        language: string;
                        /**
                         * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                         * @enum {string}
                         */
                        direction: "both" | "in" | "out";
                        /** @description Who puts it into words: `simulator` or `command`. */
                        provider: string;
                        /** @enum {string} */
                        status: "progressing" | "done" | "failed";
                        /** @description Every word, a part a line; `null` until `done`. */
                        text: string | null;
                        transcripts: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            transcribe_id: string;
                            /**
                             * @description Whose words: the caller’s (`in`), what the caller heard (`out`), or all.
                             * @enum {string}
                             */
                            direction: "both" | "in" | "out";
                            message: string;
                            /** @description Where in the recording it is said. */
                            offset_ms: number;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        /** @description Why it failed. */
                        reason: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_voicemails: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Recordings of this call. */
                call_id?: string;
                /** @description Calls in which this user took part. */
                user_id?: string;
                /** @description Calls that went through the queue of this name. */
                queue?: string;
                /** @description Part of the number or extension of either party. */
                number?: string;
                /** @description Started then or later (RFC 3339). */
                from?: string;
                /** @description Started before (RFC 3339). */
                to?: string;
                /** @description Messages in this mailbox. */
                mailbox_id?: string;
                /** @description `true`: only those that nobody has heard yet; `false`: only the others. */
                new?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Voicemail messages, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            mailbox_id: string;
                            mailbox_name: string;
                            /**
                             * Format: uuid
                             * @description Whose mailbox it is; `null`: nobody’s.
                             */
                            user_id: string | null;
                            /** @description Empty where it is nobody’s. */
                            user_name: string;
                            /** @description Empty where there is none. */
                            user_extension: string;
                            /** @description Nobody has heard it yet. */
                            new: boolean;
                            /** Format: date-time */
                            heard_at: string | null;
                            /** @description Integer id of the caller’s leg. */
                            live_id: number;
                            /** Format: uuid */
                            call_id: string;
                            /** @enum {string} */
                            direction: "inbound" | "outbound";
                            /** @description Who called. */
                            from: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /** @description Who was called. */
                            to: {
                                /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                                number: string;
                                /** @description The name that came with the call. */
                                name: string | null;
                            };
                            /** @description The id that whoever placed the call gave it. */
                            crm_id: string | null;
                            /**
                             * Format: date-time
                             * @description When the caller began to speak.
                             */
                            started_at: string;
                            /** Format: date-time */
                            ended_at: string;
                            /** @description Length of the sound. */
                            duration_ms: number;
                            /** @description Size of the file, which can be fetched from `/api/v1/voicemails/{id}/audio`. */
                            bytes: number;
                            /** @description Checksum of the file. */
                            sha256: string;
                            /** @enum {string} */
                            format: "wav";
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    count_voicemails: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many messages wait in each mailbox; those that hold none are missing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            /** Format: uuid */
                            mailbox_id: string;
                            /** @description Nobody has heard them yet: the phone’s lamp is lit. */
                            new_messages: number;
                            old_messages: number;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_voicemail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        mailbox_id: string;
                        mailbox_name: string;
                        /**
                         * Format: uuid
                         * @description Whose mailbox it is; `null`: nobody’s.
                         */
                        user_id: string | null;
                        /** @description Empty where it is nobody’s. */
                        user_name: string;
                        /** @description Empty where there is none. */
                        user_extension: string;
                        /** @description Nobody has heard it yet. */
                        new: boolean;
                        /** Format: date-time */
                        heard_at: string | null;
                        /** @description Integer id of the caller’s leg. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /**
                         * Format: date-time
                         * @description When the caller began to speak.
                         */
                        started_at: string;
                        /** Format: date-time */
                        ended_at: string;
                        /** @description Length of the sound. */
                        duration_ms: number;
                        /** @description Size of the file, which can be fetched from `/api/v1/voicemails/{id}/audio`. */
                        bytes: number;
                        /** @description Checksum of the file. */
                        sha256: string;
                        /** @enum {string} */
                        format: "wav";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_voicemail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mark_voicemail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `true`: its owner has heard it; `false`: it counts as new again. */
                    heard: boolean;
                };
            };
        };
        responses: {
            /** @description Say that a message was heard, or that it counts as new again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        mailbox_id: string;
                        mailbox_name: string;
                        /**
                         * Format: uuid
                         * @description Whose mailbox it is; `null`: nobody’s.
                         */
                        user_id: string | null;
                        /** @description Empty where it is nobody’s. */
                        user_name: string;
                        /** @description Empty where there is none. */
                        user_extension: string;
                        /** @description Nobody has heard it yet. */
                        new: boolean;
                        /** Format: date-time */
                        heard_at: string | null;
                        /** @description Integer id of the caller’s leg. */
                        live_id: number;
                        /** Format: uuid */
                        call_id: string;
                        /** @enum {string} */
                        direction: "inbound" | "outbound";
                        /** @description Who called. */
                        from: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description Who was called. */
                        to: {
                            /** @description E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it. */
                            number: string;
                            /** @description The name that came with the call. */
                            name: string | null;
                        };
                        /** @description The id that whoever placed the call gave it. */
                        crm_id: string | null;
                        /**
                         * Format: date-time
                         * @description When the caller began to speak.
                         */
                        started_at: string;
                        /** Format: date-time */
                        ended_at: string;
                        /** @description Length of the sound. */
                        duration_ms: number;
                        /** @description Size of the file, which can be fetched from `/api/v1/voicemails/{id}/audio`. */
                        bytes: number;
                        /** @description Checksum of the file. */
                        sha256: string;
                        /** @enum {string} */
                        format: "wav";
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_voicemail_audio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WAV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is as you have it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_voicemail_peaks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What its waveform is drawn of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        duration_ms: number;
                        /** @description How loud it is at most, from 0 to 100, in 400 parts of equal length. */
                        peaks: number[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    test_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    event_type: "call_created" | "call_ringing" | "call_answered" | "call_updated" | "call_held" | "call_unheld" | "call_transferred" | "call_dtmf_received" | "call_missed" | "call_hungup" | "call_reported" | "ivr_started" | "ivr_option_selected" | "ivr_ended" | "activeflow_created" | "activeflow_updated" | "activeflow_deleted" | "queuecall_created" | "queuecall_entering" | "queuecall_kicking" | "queuecall_serviced" | "queuecall_done" | "queuecall_abandoned" | "queue_wrapup" | "agent_status_updated" | "queue_created" | "queue_updated" | "queue_deleted" | "agent_created" | "agent_updated" | "agent_deleted" | "conference_created" | "conference_updated" | "conference_deleted" | "confbridge_created" | "confbridge_updated" | "ring_group_call_ended" | "recording_created" | "recording_updated" | "recording_deleted" | "voicemail_left" | "transcribe_created" | "transcribe_updated" | "transcribe_deleted" | "transcript_created" | "webhook_component_event";
                };
            };
        };
        responses: {
            /** @description Send an example of an event, as the draft says; the log marks it as a test */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The `webhook-id` header of every attempt.
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description A global webhook; `null` for an object of a flow.
                         */
                        webhook_id: string | null;
                        /** Format: uuid */
                        flow_id: string | null;
                        node_id: string | null;
                        /** @description A type of the catalogue; `fetch` for what a Fetch object has asked, which is no event. */
                        event_type: string;
                        /** Format: uuid */
                        call_id: string | null;
                        /** @description Rises with each event of a call. */
                        sequence: number | null;
                        /** @description Sent by hand. */
                        test: boolean;
                        /** @enum {string} */
                        status: "pending" | "sending" | "retrying" | "delivered" | "failed" | "expired" | "held" | "blocked" | "cancelled";
                        /** @description Of the last attempt. */
                        http_status: number | null;
                        attempt_count: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        next_attempt_at: string | null;
                        /** @description The bytes that every attempt sends; dots in the place of what nobody is shown. */
                        body: string;
                        /** @description Secret values are masked. */
                        attempts: {
                            number: number;
                            /** Format: date-time */
                            started_at: string;
                            duration_ms: number;
                            http_status: number | null;
                            /** @description `null` when the answer was 2xx. */
                            error: {
                                code: string;
                                message: string;
                            } | null;
                            request: {
                                method: string;
                                url: string;
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                            };
                            response: {
                                headers: {
                                    [key: string]: string;
                                };
                                body: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pause_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hold what this webhook is owed, until it is resumed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Acts at once, past Apply: no part of the draft. */
                        state: {
                            paused: boolean;
                            /** @description Why it paused by itself; a 410 answer does it. */
                            disabled_reason: string | null;
                            /** Format: date-time */
                            paused_at: string | null;
                            /**
                             * Format: date-time
                             * @description When its secret was last rotated.
                             */
                            rotated_at: string | null;
                            /** @description How sending goes, as in GET /lanes; `null` before the first delivery. */
                            lane: {
                                id: string;
                                /** @enum {string} */
                                kind: "webhook" | "component";
                                webhook_id: string | null;
                                flow_id: string | null;
                                node_id: string | null;
                                /** @description Where the last request went. */
                                origin: string | null;
                                /** @description How it is getting on, for people. */
                                summary: string;
                                /** @description Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now. */
                                breaker: {
                                    /** @enum {string} */
                                    state: "closed" | "open" | "half_open";
                                    /** Format: date-time */
                                    since: string | null;
                                    /** Format: date-time */
                                    next_probe_at: string | null;
                                    failures: number;
                                };
                                paused: boolean;
                                /** @description Deliveries that are to be sent; held ones are not. */
                                owed: number;
                                /** Format: date-time */
                                oldest_owed_at: string | null;
                                in_flight: number;
                                /**
                                 * Format: date-time
                                 * @description The server asked for a pause (Retry-After).
                                 */
                                throttled_until: string | null;
                                /** Format: date-time */
                                rate_limited_until: string | null;
                                /** @description Attempts in a row that failed, in whatever way. */
                                failures: number;
                                last_failure: {
                                    /** Format: date-time */
                                    at: string;
                                    code: string;
                                    message: string;
                                } | null;
                                /** Format: date-time */
                                last_delivered_at: string | null;
                            } | null;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send what was held, in order, and go on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Acts at once, past Apply: no part of the draft. */
                        state: {
                            paused: boolean;
                            /** @description Why it paused by itself; a 410 answer does it. */
                            disabled_reason: string | null;
                            /** Format: date-time */
                            paused_at: string | null;
                            /**
                             * Format: date-time
                             * @description When its secret was last rotated.
                             */
                            rotated_at: string | null;
                            /** @description How sending goes, as in GET /lanes; `null` before the first delivery. */
                            lane: {
                                id: string;
                                /** @enum {string} */
                                kind: "webhook" | "component";
                                webhook_id: string | null;
                                flow_id: string | null;
                                node_id: string | null;
                                /** @description Where the last request went. */
                                origin: string | null;
                                /** @description How it is getting on, for people. */
                                summary: string;
                                /** @description Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now. */
                                breaker: {
                                    /** @enum {string} */
                                    state: "closed" | "open" | "half_open";
                                    /** Format: date-time */
                                    since: string | null;
                                    /** Format: date-time */
                                    next_probe_at: string | null;
                                    failures: number;
                                };
                                paused: boolean;
                                /** @description Deliveries that are to be sent; held ones are not. */
                                owed: number;
                                /** Format: date-time */
                                oldest_owed_at: string | null;
                                in_flight: number;
                                /**
                                 * Format: date-time
                                 * @description The server asked for a pause (Retry-After).
                                 */
                                throttled_until: string | null;
                                /** Format: date-time */
                                rate_limited_until: string | null;
                                /** @description Attempts in a row that failed, in whatever way. */
                                failures: number;
                                last_failure: {
                                    /** Format: date-time */
                                    at: string;
                                    code: string;
                                    message: string;
                                } | null;
                                /** Format: date-time */
                                last_delivered_at: string | null;
                            } | null;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_webhook_secret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new signing secret, current at once and shown this once; the old one signs too for 24 hours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Shown this once. */
                        secret: string;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_lanes: {
        parameters: {
            query?: {
                /** @description Rows a page. */
                page_size?: number;
                /** @description `next_page_token` of the page before. */
                page_token?: string;
                /** @description Of global webhooks, or of Webhook and Fetch objects. */
                kind?: "webhook" | "component";
                /** @description Of the Webhook and Fetch objects of this flow. */
                flow_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How each endpoint is getting on that was sent something since the start, or is owed something */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            id: string;
                            /** @enum {string} */
                            kind: "webhook" | "component";
                            webhook_id: string | null;
                            flow_id: string | null;
                            node_id: string | null;
                            /** @description Where the last request went. */
                            origin: string | null;
                            /** @description How it is getting on, for people. */
                            summary: string;
                            /** @description Whether the origin answers. `open`: it did not, five times in a row, and rests; `half_open`: one request tries now. */
                            breaker: {
                                /** @enum {string} */
                                state: "closed" | "open" | "half_open";
                                /** Format: date-time */
                                since: string | null;
                                /** Format: date-time */
                                next_probe_at: string | null;
                                failures: number;
                            };
                            paused: boolean;
                            /** @description Deliveries that are to be sent; held ones are not. */
                            owed: number;
                            /** Format: date-time */
                            oldest_owed_at: string | null;
                            in_flight: number;
                            /**
                             * Format: date-time
                             * @description The server asked for a pause (Retry-After).
                             */
                            throttled_until: string | null;
                            /** Format: date-time */
                            rate_limited_until: string | null;
                            /** @description Attempts in a row that failed, in whatever way. */
                            failures: number;
                            last_failure: {
                                /** Format: date-time */
                                at: string;
                                code: string;
                                message: string;
                            } | null;
                            /** Format: date-time */
                            last_delivered_at: string | null;
                        }[];
                        next_page_token: string | null;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
