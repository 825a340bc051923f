from app.domain.documents.machine_readable_zone import alphabets_of, failing_checks

# ICAO 9303 part 4, the specimen of appendix B.
FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def test_every_place_of_a_zone_has_its_alphabet() -> None:
    alphabets = alphabets_of(2, 44)

    assert alphabets is not None
    assert all(char in allowed for char, allowed in zip(FIRST + SECOND, alphabets, strict=True))
    assert alphabets[44 + 20] == "MF<"


def test_a_size_that_no_zone_has_has_no_alphabets() -> None:
    assert alphabets_of(2, 43) is None


def test_the_check_digits_that_fail_are_named() -> None:
    assert failing_checks((FIRST, SECOND)) == ()
    assert failing_checks((FIRST, "M" + SECOND[1:])) == ("number", "composite")
    assert len(failing_checks((FIRST, SECOND[1:]))) == 5
