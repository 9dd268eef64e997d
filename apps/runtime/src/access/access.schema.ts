import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength, MinLength } from 'class-validator';
import { ROLES } from '@hookswitch/store';
import { z } from 'zod';
import { PERMISSION_NAMES } from './permissions.js';

/** Body of `POST /session`. */
export class SignInBody {
  @ApiProperty({ example: 'admin' })
  @IsString()
  @Length(1, 100)
  username!: string;

  @ApiProperty({ example: 'correct horse battery staple' })
  @IsString()
  @Length(1, 1024)
  password!: string;
}

/** Body of `PUT /accounts/{id}/password`. */
export class ChangePasswordBody {
  @ApiProperty()
  @IsString()
  @Length(1, 1024)
  current_password!: string;

  @ApiProperty({ minLength: 8 })
  @IsString()
  @MinLength(8)
  @MaxLength(1024)
  new_password!: string;
}

const role = z.enum(ROLES).meta({ description: 'What it may do: see GET /permissions.' });

/** A name that people tell each other apart by, and that no list or log misreads. */
const username = z
  .string()
  .regex(
    /^[^\s\p{C}](?:[^\p{C}]{0,98}[^\s\p{C}])?$/u,
    'Use 1 to 100 characters, with no space at either end.',
  );

const password = z.string().min(8, 'Use 8 characters at least.').max(1024, 'Use 1024 characters at most.');

/** Body of `POST /accounts`. */
export const createAccountSchema = z.strictObject({ username, password, role });

/** Body of `PUT /accounts/{id}`. */
export const changeAccountSchema = z.strictObject({
  role,
  password: password.optional().meta({ description: 'A new one, for who lost theirs; left out, it stays.' }),
});

/** Body of `POST /api_tokens`. */
export const createTokenSchema = z.strictObject({
  name: z
    .string()
    .min(1, 'Say what the token is for.')
    .max(100, 'Use 100 characters at most.')
    .meta({ description: 'What the token is for; shown in lists.' }),
  role: role
    .optional()
    .meta({ description: 'All that this role may do. Without role and scopes: as its maker.' }),
  scopes: z
    .array(z.enum(PERMISSION_NAMES))
    .min(1, 'Choose one permission at least.')
    .optional()
    .meta({ description: 'The permissions that it has, in place of a role.' }),
  expires_at: z.iso
    .datetime({ offset: true })
    .nullable()
    .optional()
    .meta({ description: 'From then on it is refused; left out or `null`: never.' })
    .refine((time) => time == null || Date.parse(time) > Date.now(), 'Give a time that is still to come.')
    .transform((time) => (time == null ? null : new Date(time).toISOString())),
});
