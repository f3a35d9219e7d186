"""The `contractgen` command: its subcommands, loaded when they are called, and its last words."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import traceback
from types import FrameType
from typing import Final, NoReturn

import click

from contractgen.cli.exits import Exit
from contractgen.cli.usage import show_usage_error

# Loaded on use, so that `contractgen --help` need not import Word, PDF and fonts.
COMMANDS: Final = {
    "init": "Begin a library that builds and explains itself / 建立条款库",
    "build": "Assemble, publish and prove the agreements of one or a few deals / 生成并验证协议",
    "pdf": "Draw any Word file as a PDF and read it back / 将 Word 文件绘制为 PDF 并重新读出比对",
    "check": "Check everything that can be known without a customer / 检查条款库",
    "lint": "Check the numbering and references of any contract / 检查任何合同的编号与引用",
    "verify": "Prove from the files and the manifest that published agreements are whole / 验证已发布的协议",
    "trace": "Say where the words of a published agreement come from / 查询合同文字的来源",
    "schema": "Print the JSON Schema of a template's deals / 输出签约单的 JSON Schema",
    "lock": "Pin the clause versions, look and fonts of a template / 锁定条款版本",
    "clause": "The life of a clause: bump, diff, approve / 条款管理：新版本、比较、批准",
    "template": "The looks of a template: inspect / 模板版式：检查",
    "explain": "Say what a finding code means / 解释检查代码",
    "doctor": "Say whether this machine is fit / 检查本机环境",
}


class LazyGroup(click.Group):
    """A group whose commands live in modules of their own names."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands in their order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """Return a command by name, importing its module."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"contractgen.cli.{cmd_name}").command
        if not isinstance(command, click.Command):
            message = f"contractgen.cli.{cmd_name} has no command"
            raise TypeError(message)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="contractgen", message="%(prog)s %(version)s")
def contractgen() -> None:
    """Contracts as code: never publishes a wrong agreement, and can prove it.

    合同即代码：绝不发布错误的协议，并且能够证明。
    """


def main() -> NoReturn:
    """Run the command and exit with its code; a bug ends in one honest line, never in a traceback."""
    signal.signal(signal.SIGTERM, _terminated)
    try:
        code = contractgen(standalone_mode=False)
    except click.exceptions.Exit as done:
        code = done.exit_code
    except click.ClickException as wrong:
        show_usage_error(wrong)
        code = Exit.USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted; run the same command again / 已中断，可重新运行同一命令", err=True)
        code = Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; what was to be published is published or not, as the files say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = Exit.ENVIRONMENT
    except Exception as bug:  # noqa: BLE001 - the last line of defence: reported, with exit code 5
        code = _report_bug(bug)
    sys.exit(int(code or 0))


def _terminated(_signal: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(Exit.TERMINATED)


def _report_bug(bug: Exception) -> Exit:
    """Name the bug by its place; its message might hold a customer's value, so it is left out."""
    if os.environ.get("CONTRACTGEN_DEBUG"):
        traceback.print_exception(bug)
    frame = traceback.extract_tb(bug.__traceback__)[-1]
    place = f"{type(bug).__name__} at {os.path.basename(frame.filename)}:{frame.lineno}"  # noqa: PTH119 - a name only
    click.echo(
        f"contractgen: internal error ({place}); nothing was published. Please report it; "
        "CONTRACTGEN_DEBUG=1 prints the details, which may hold private values.\n"
        f"contractgen：内部错误（{place}），未发布任何文件。请反馈此问题。",
        err=True,
    )
    return Exit.ENVIRONMENT
