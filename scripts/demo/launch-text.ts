// What can stand in the way of the embedded PostgreSQL, in Chinese; the English of each stands beside the problem.
import type { LaunchProblem } from '../../src/lib/platform/postgres/launch-problem';

export function launchText(problem: LaunchProblem): string {
  switch (problem.code) {
    case 'no_binaries':
      return `没有适用于 ${problem.platform} 的自带 PostgreSQL，或尚未安装。请运行 npm ci，或用 DATABASE_URL 指定数据库。`;
    case 'folder_not_writable':
      return `数据目录 ${problem.folder} 不可写（${problem.reason}），请修改权限。`;
    case 'folder_not_ours':
      return `数据目录 ${problem.folder} 属于用户 ${problem.owner}，请以该用户启动或更改属主。`;
    case 'folder_out_of_reach':
      return `用户 nobody 无法进入 ${problem.folder}，请以普通用户启动，或设置 TMPDIR。`;
    case 'other_version':
      return `${problem.folder} 中的数据由 PostgreSQL ${problem.found} 写成，本程序自带 ${problem.needed}，请移走旧数据。`;
    case 'being_started':
      return `进程 ${problem.pid} 长时间占用启动锁。若它不是本程序，请删除 ${problem.lockFile} 后重试。`;
    case 'in_use':
      return `进程 ${problem.pid} 正占用 ${problem.folder} 中的数据库（${problem.reason}），请结束该进程后重试。`;
    case 'port_busy':
      return `数据库端口 ${problem.port} 已被占用。`;
    case 'initdb_failed':
      return '数据库创建失败。';
    case 'start_failed':
      return 'PostgreSQL 未能启动。';
    case 'did_not_stop':
      return `PostgreSQL（进程 ${problem.pid}）未能停止，请关闭使用它的程序。`;
    case 'copy_source_missing':
    case 'copy_source_running':
    case 'copy_target_occupied':
      return '数据目录无法复制。';
    default:
      return problem satisfies never;
  }
}
