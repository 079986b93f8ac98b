"""`projnotice rules`: check, try and list the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from projnotice.cli.options import RulesOption, make_extractor
from projnotice.cli.output import SOME_FAILED, WRONG_USAGE, complain, say, write_data
from projnotice.errors import RuleError

rules_app = typer.Typer(help="Check, try and list the rules.", rich_markup_mode=None)


@rules_app.command()
def check(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="Rules to lay over ours; ours alone where none is given.")
    ] = None,
) -> None:
    """Validate the rules and run their examples."""
    try:
        extractor = make_extractor([folder] if folder else None)
    except RuleError as error:
        say(str(error))
        raise typer.Exit(SOME_FAILED) from None
    from projnotice.evaluation.examples import check_examples

    problems = check_examples(extractor)
    for problem in problems:
        say(problem)
    rules = list(extractor.rulebook)
    examples = sum(len(rule.accepts) + len(rule.rejects) for rule in rules)
    if problems:
        say(f"{len(problems)} of {examples} examples of {len(rules)} rules do not hold")
        raise typer.Exit(SOME_FAILED)
    say(f"{len(rules)} rules, {examples} examples: all hold")


@rules_app.command("try")
def try_(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="The rule's id.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence to look in.")],
    rules: RulesOption = None,
) -> None:
    """Show what a rule finds in a sentence."""
    extractor = make_extractor(rules)
    from projnotice.evaluation.examples import try_rule

    try:
        lines = try_rule(extractor, rule_id, text)
    except RuleError as error:
        complain(None, str(error))
        raise typer.Exit(WRONG_USAGE) from None
    if not lines:
        say(f"{rule_id} finds nothing")
    write_data("".join(f"{line}\n" for line in lines))


@rules_app.command("list")
def list_(
    rules: RulesOption = None,
    field: Annotated[str | None, typer.Option("--field", metavar="FIELD", help="Only rules of this field.")] = None,
) -> None:
    """List the rules in force: id, field and why, a line each."""
    from projnotice.rulebook import load_rules

    listed = [rule for rule in load_rules(rules or ()) if field is None or rule.field == field]
    write_data("".join(f"{rule.id}\t{rule.field}\t{rule.why}\n" for rule in listed))
    if not listed:
        say(f"no rule of the field {field}")


@rules_app.command()
def forms() -> None:
    """Write the table of inflected forms of our cue words anew; needed after a change of cues."""
    from projnotice.language import Morphology
    from projnotice.language.form_table import table_path, write_table
    from projnotice.rulebook import load_rules

    count = write_table(load_rules().cue_words(), Morphology())
    say(f"{count} words -> {table_path()}")
