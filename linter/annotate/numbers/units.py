"""The units that copy uses: word -> what it measures, its canonical name, its size in the dimension's base unit."""

from __future__ import annotations

from functools import cache

from linter.record import NamedTuple


class Unit(NamedTuple):
    """A unit of measure."""

    name: str
    dimension: str
    size: float
    """In metres, square metres, kilograms, litres, metres a second, seconds, watts."""


def _table(dimension: str, rows: str) -> dict[str, Unit]:
    table = {}
    for row in rows.strip().split("\n"):
        names, size = row.split("=")
        words = [name.strip() for name in names.split("|")]
        unit = Unit(words[0], dimension, float(size))
        table.update(dict.fromkeys(words, unit))
    return table


UNITS: dict[str, Unit] = {
    **_table(
        "length",
        """mile | miles = 1609.344
        km | kilometre | kilometres | kilometer | kilometers | kms = 1000
        metre | metres | meter | meters = 1
        cm | centimetre | centimetres | centimeter | centimeters = 0.01
        mm | millimetre | millimetres | millimeter | millimeters = 0.001
        foot | feet | ft = 0.3048
        inch | inches = 0.0254
        yard | yards | yd | yds = 0.9144
        nautical mile | nautical miles = 1852""",
    ),
    **_table(
        "area",
        """acre | acres = 4046.8564224
        hectare | hectares | ha = 10000
        square mile | square miles | sq mile | sq miles = 2589988.110336
        sq km | square kilometre | square kilometres | square kilometer | square kilometers | square km | km2 | km² = 1e6
        sq m | square metre | square metres | square meter | square meters | m2 | m² = 1
        sq ft | square foot | square feet = 0.09290304""",
    ),
    **_table(
        "weight",
        """kg | kilogram | kilograms | kilo | kilos | kgs = 1
        gram | grams | gramme | grammes = 0.001
        lb | lbs | pound | pounds = 0.45359237
        ounce | ounces | oz = 0.028349523125
        stone = 6.35029318
        tonne | tonnes | metric ton | metric tons = 1000
        ton | tons = 907.18474""",
    ),
    **_table(
        "volume",
        """litre | litres | liter | liters = 1
        gallon | gallons = 3.785411784
        pint | pints = 0.473176473
        barrel | barrels = 158.987294928""",
    ),
    **_table(
        "speed",
        """mph | miles per hour | miles an hour | mi/h = 0.44704
        km/h | kph | kmh | kmph | kilometres per hour | kilometers per hour | km per hour = 0.2777777777777778
        km/h | kilometres an hour | kilometers an hour | km an hour = 0.2777777777777778
        knot | knots = 0.5144444444""",
    ),
    **_table(
        "time",
        """second | seconds | sec | secs = 1
        minute | minutes | min | mins = 60
        hour | hours | hr | hrs = 3600
        day | days = 86400
        week | weeks = 604800
        month | months = 2629800
        year | years = 31557600
        decade | decades = 315576000
        century | centuries = 3155760000""",
    ),
    **_table("power", "megawatt | megawatts | mw = 1e6\n gigawatt | gigawatts | gw = 1e9\n kilowatt | kilowatts | kw = 1000"),
    **_table("energy",
        """kilowatt-hour | kilowatt-hours | kilowatt hour | kilowatt hours | kwh = 3.6e6
        megawatt-hour | megawatt-hours | mwh = 3.6e9
        gigawatt-hour | gigawatt-hours | gwh = 3.6e12
        terawatt-hour | terawatt-hours | twh = 3.6e15""",
    ),
}  # fmt: skip
LONGEST = 3
"""No unit has more words than this."""
ALTERNATIVE_SIZES = {"ton": (1000.0, 1016.0469), "gallon": (4.54609,), "pint": (0.56826125,)}
"""Imperial and metric readings of a name that has several."""
CURRENCIES = dict(
    pair.split(":")
    for pair in """$:dollar £:pound €:euro ¥:yen ₹:rupee dollar:dollar dollars:dollar pounds:pound pound:pound sterling:pound
    euro:euro euros:euro yen:yen rupee:rupee rupees:rupee rouble:rouble roubles:rouble ruble:rouble rubles:rouble yuan:yuan
    francs:franc franc:franc peso:peso pesos:peso rand:rand krona:krona kronor:krona kroner:krone krone:krone kronur:krona
    rs:rupee taka:taka naira:naira zloty:zloty zlotys:zloty forints:forint dirham:dirham dirhams:dirham riyals:riyal
    ringgit:ringgit hryvnia:hryvnia hryvnias:hryvnia dinars:dinar shillings:shilling kwacha:kwacha
    rupiah:rupiah baht:baht lira:lira shekels:shekel cent:cent cents:cent pence:penny penny:penny usd:dollar eur:euro
    gbp:pound""".split()
)


@cache
def unit_sizes() -> dict[str, float]:
    """Canonical name -> size in the base unit of its dimension."""
    return {unit.name: unit.size for unit in UNITS.values()}
