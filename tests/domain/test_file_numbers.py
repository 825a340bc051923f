import pytest

from app.domain.file_numbers import is_reference, plain_reference


@pytest.mark.parametrize(
    "typed",
    [
        "（2026）苏0106刑初12号",
        "(2026)京0105-12",
        "〔2026〕12号",
        "杭公（西）调证字〔2026〕45号",
        "浙 杭 公 刑 调证字 [2026] 第00123号",
    ],
)
def test_a_case_number_may_go_into_the_log_in_any_width(typed: str) -> None:
    assert is_reference(plain_reference(typed))


@pytest.mark.parametrize("name", ["王芳", "王芳12号", "王芳2026", "（2026）王芳", "(2026)13800138000号"])
def test_a_name_is_no_case_number(name: str) -> None:
    assert not is_reference(plain_reference(name))


@pytest.mark.parametrize("reference", ["42", "2026-0571/42", "A.42", "HZ-2026-000123", "x" * 40, "1234567890"])
def test_a_file_number_may_go_into_the_log(reference: str) -> None:
    assert is_reference(reference)


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "x" * 41,
        "a b",
        "王芳",
        "13800138000",
        "138-0013-8000",
        "0571-83212345",
        "11010519491231002X",
        "110105-19491231-002X",
        "A110105-19491231-002X",
        "12345678901",
    ],
)
def test_what_may_be_a_phone_or_a_document_may_not(reference: str) -> None:
    assert not is_reference(reference)
