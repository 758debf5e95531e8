"""A formula over the length of words and sentences."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from linter.errors import RuleError
from linter.finding import Hit
from linter.lazy_pattern import lazy_pattern
from linter.record import record
from linter.text import Span

if TYPE_CHECKING:
    import ast

    from linter.annotate import Story
    from linter.desk import Desk

_HEADING = lazy_pattern(r"heading\.(h[1-6])")
_CONDITION = lazy_pattern(r"\s*(<=|>=|==|!=|<|>)\s*(-?\d+(?:\.\d+)?)\s*\Z")
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_MATHS = {"sqrt": math.sqrt, "abs": abs, "log": math.log, "floor": math.floor, "ceil": math.ceil, "pow": math.pow}
COUNTS = "words sentences paragraphs characters syllables long_words complex_words polysyllabic_words".split()
BLOCKS = "pre list blockquote heading_h1 heading_h2 heading_h3 heading_h4 heading_h5 heading_h6".split()


@record
class Metric:
    """Reckons a figure for the whole article and reports the article where the figure meets the condition.

    The formula may use + - * / %, parentheses, math.sqrt, math.abs and these counts: words, sentences, paragraphs, characters,
    syllables, long_words, complex_words, polysyllabic_words, list, blockquote, pre, heading.h1 to heading.h6. The finding
    stands at the article's beginning; the message's `%s` is the figure.
    """

    formula: str
    """The formula."""
    condition: str
    """When to report: a comparison with a number, such as `> 8.0`."""

    def __post_init__(self) -> None:
        if not _CONDITION.match(self.condition):
            raise ValueError(f"'condition' must be a comparison with a number, such as '> 8.0', not '{self.condition}'")
        try:
            _check(self._tree)
        except (SyntaxError, RecursionError, MemoryError, OverflowError, ValueError, RuleError) as error:
            raise ValueError(f"'formula' cannot be reckoned: {getattr(error, 'message', None) or 'it is no formula'}") from None

    @cached_property
    def _tree(self) -> ast.expr:
        import ast

        if len(self.formula) > 2000:
            raise RuleError("it is too long")
        return ast.parse(_HEADING.sub(r"heading_\1", " ".join(self.formula.split())), mode="eval").body

    def find(self, story: Story, desk: Desk) -> Iterator[Hit]:
        metrics = story.metrics
        if not metrics.words:
            return
        values: dict[str, float] = {name: float(getattr(metrics, name)) for name in COUNTS}
        values |= {name: float(metrics.blocks.get(name, 0)) for name in BLOCKS}
        try:
            figure = _value(self._tree, values)
        except (ZeroDivisionError, ValueError, OverflowError):
            return
        sign, bound = _CONDITION.match(self.condition).groups()  # type: ignore[union-attr]
        if _COMPARE[sign](figure, float(bound)):
            yield Hit(Span(0, 0), words=(f"{figure:.2f}",), raw=True)


def _check(node: ast.expr) -> None:
    """Raise RuleError if the formula holds anything but figures, counts and sums."""
    _value(node, dict.fromkeys((*COUNTS, *BLOCKS), 1.0), check=True)


def _value(node: Any, values: dict[str, float], check: bool = False) -> float:
    import ast

    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        return float(node.value)
    if isinstance(node, ast.Name):
        if node.id in values:
            return values[node.id]
        raise RuleError(f"there is no count '{node.id}'")
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        value = _value(node.operand, values, check)
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp):
        left, right = _value(node.left, values, check), _value(node.right, values, check)
        if isinstance(node.op, ast.Add):
            return left + right
        if isinstance(node.op, ast.Sub):
            return left - right
        if isinstance(node.op, ast.Mult):
            return left * right
        if isinstance(node.op, ast.Div | ast.Mod):
            if check and not right:
                return 1.0
            return left / right if isinstance(node.op, ast.Div) else math.fmod(left, right)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.keywords:
        if getattr(node.func.value, "id", "") == "math" and node.func.attr in _MATHS:
            arguments = [_value(argument, values, check) for argument in node.args]
            try:
                return float(_MATHS[node.func.attr](*arguments))  # type: ignore[operator]
            except TypeError:
                raise RuleError(f"math.{node.func.attr} takes other values") from None
            except ValueError:
                if check:
                    return 1.0
                raise
        raise RuleError("only math.sqrt, math.abs, math.log, math.pow, math.floor and math.ceil are known")
    raise RuleError("it may hold only counts, numbers, + - * / %, parentheses and math.sqrt")
