"""The collector is held back during a piece of work, and left as it was."""

import gc

import pytest

from linter.collector import Held


def test_the_collector_rests_while_the_work_goes_on() -> None:
    with Held():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_failure_lets_it_go_on() -> None:
    with pytest.raises(KeyError), Held():
        raise KeyError
    assert gc.isenabled()


def test_it_is_left_off_where_it_was_off() -> None:
    gc.disable()
    try:
        with Held():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_two_that_overlap_leave_it_on() -> None:
    first, second = Held(), Held()
    first.__enter__()
    second.__enter__()
    first.__exit__()
    second.__exit__()
    assert gc.isenabled()
