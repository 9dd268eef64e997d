import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength, MinLength } from 'class-validator';

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

/** Body of `POST /api_tokens`. */
export class CreateTokenBody {
  @ApiProperty({ example: 'CRM integration', description: 'What the token is for; shown in lists.' })
  @IsString()
  @Length(1, 100)
  name!: string;
}
