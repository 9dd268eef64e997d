import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Describe, pageOfAnswer } from '../http/answers.js';
import type { Page } from '../http/paging.js';
import { permissionAnswer } from './access-answers.js';
import { SignedIn } from './may.js';
import { PERMISSION_NAMES, PERMISSIONS, rolesWith } from './permissions.js';

type PermissionResource = z.infer<typeof permissionAnswer.schema>;

/** What can be allowed, and which role has it. */
@ApiTags('Access')
@Controller('api/v1/permissions')
export class PermissionsController {
  @SignedIn()
  @Get()
  @Describe({
    id: 'list_permissions',
    summary: 'All permissions, and the roles that have them',
    answer: pageOfAnswer(permissionAnswer),
  })
  list(): Page<PermissionResource> {
    const result = PERMISSION_NAMES.map((name) => {
      const { group, means } = PERMISSIONS[name];
      return { name, group, means, roles: [...rolesWith(name)] };
    });
    return { result, next_page_token: null };
  }
}
