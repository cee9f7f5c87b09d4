#!/usr/bin/env python3
"""Writes a person table with known truth for the linkage benchmarks: deterministic in its seed.

Households (couples, children, twins, fathers and sons of one name) with a record count per person drawn from
{1, 2, 3}; typing errors, nicknames, moves, marriages and missing values. Columns: unique_id, first_name, surname,
dob, sex, email, nino, house_number, street, postcode. The truth file has unique_id, entity_id.

    make_people.py RECORDS SEED PEOPLE.csv TRUTH.csv
"""
import csv
import random
import sys

GIVEN_F = "olivia amelia isla ava mia ivy lily freya florence willow sophie emily ella grace jessica chloe ruby evie sienna charlotte sarah emma laura rebecca claire nicola susan karen julie tracey jacqueline deborah margaret patricia christine elizabeth mary jean joan dorothy fatima aisha zainab maryam khadija priya anita sunita amara chinwe agnieszka katarzyna anna ewa siobhan niamh aoife megan cerys".split()
GIVEN_M = "noah oliver george arthur muhammad leo harry oscar archie henry jack charlie jacob thomas james william david john michael paul andrew mark stephen peter robert richard christopher anthony ian kevin alan brian kenneth ronald donald mohammed ahmed ali hassan ibrahim omar imran raj sanjay vikram emeka kwame piotr tomasz marek sean patrick liam rhys dylan gareth".split()
SURNAMES_HEAD = "smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood jackson clarke khan ahmed hussain ali patel singh begum kaur murphy kelly".split()
STEMS = "ash black brad brook burn cal carl clay cole cran croft dal dean dun east elm fair fen field gar grim hal ham hart hath haw hay hen hill hol hor kel ken kirk lang law lea lin long mar mel mid mil mor nor oak old or par pem pen ram red ridge ring rod row rush sand shel shep sher sim sin som stan stock stow sut tat thorn til town wad wal war wat wes whit win wood wor yar".split()
ENDS = "ton ley ford ham worth well son field wick by bury man more croft bourne shaw ridge dale stead gate".split()
NICK = {"william": "bill", "robert": "bob", "richard": "dick", "elizabeth": "liz", "margaret": "maggie", "thomas": "tom", "michael": "mike", "christopher": "chris", "jacqueline": "jackie", "deborah": "debbie", "rebecca": "becky", "patricia": "pat", "james": "jim", "anthony": "tony", "stephen": "steve", "susan": "sue", "katarzyna": "kasia", "muhammad": "mohammed"}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def weighted(rng, items, s=0.6):
    """A draw whose weights fall as rank ** -s."""
    return items[min(len(items) - 1, int(len(items) * rng.random() ** (1 / (1 - s))))]


def typo(rng, text):
    if len(text) < 3:
        return text
    i = rng.randrange(len(text) - 1)
    kind = rng.random()
    if kind < 0.3:
        return text[:i] + text[i + 1:]
    if kind < 0.55:
        return text[:i] + text[i + 1] + text[i] + text[i + 2:]
    if kind < 0.8:
        return text[:i] + rng.choice(LETTERS) + text[i + 1:]
    return text[:i] + text[i] + text[i:]


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        tails = sorted({a + b for a in STEMS for b in ENDS})
        self.rng.shuffle(tails)
        self.surnames = SURNAMES_HEAD + tails
        self.streets = [a + b + k for a in STEMS for b in ENDS[:8] for k in (" road", " street", " avenue", " close")]
        self.next_person = 0

    def person(self, given, surname, sex, year):
        rng = self.rng
        self.next_person += 1
        nino = "".join(rng.choice("ABCEGHJKLMNPRSTWXYZ") for _ in range(2)) + f"{rng.randrange(10**6):06d}" + rng.choice("ABCD")
        return {
            "id": self.next_person, "given": given, "surname": surname, "sex": sex,
            "dob": (year, rng.randrange(1, 13), rng.randrange(1, 29)), "nino": nino,
            "email": f"{given}.{surname}{rng.randrange(1, 999)}@{rng.choice(['mail', 'post', 'inbox'])}.example",
        }

    def address(self):
        rng = self.rng
        area = f"qx{rng.randrange(1, 60)} {rng.randrange(1, 10)}{rng.choice('abdefghjlnpqrstuwxyz')}{rng.choice('abdefghjlnpqrstuwxyz')}"
        return (str(rng.randrange(1, 180)), rng.choice(self.streets), area)

    def household(self):
        """People, each with the addresses at which and the surnames under which they are met."""
        rng = self.rng
        surname = weighted(rng, self.surnames)
        year = rng.randrange(1940, 2000)
        home, moved = self.address(), self.address()
        people = []
        kind = rng.random()
        if kind < 0.35:
            sex = rng.choice("mf")
            people.append(self.person(weighted(rng, GIVEN_M if sex == "m" else GIVEN_F, 0.35), surname, sex, year))
        else:
            father = self.person(weighted(rng, GIVEN_M, 0.35), surname, "m", year)
            mother = self.person(weighted(rng, GIVEN_F, 0.35), surname, "f", year + rng.randrange(-5, 6))
            if rng.random() < 0.5:
                mother["maiden"] = weighted(rng, self.surnames)
            people += [father, mother]
            children = rng.choice([0, 1, 1, 2, 2, 3])
            birth = year + rng.randrange(20, 38)
            for n in range(children):
                sex = rng.choice("mf")
                given = weighted(rng, GIVEN_M if sex == "m" else GIVEN_F, 0.5)
                if sex == "m" and n == 0 and rng.random() < 0.08:
                    given = father["given"]
                child = self.person(given, surname, sex, birth)
                people.append(child)
                if rng.random() < 0.03:
                    twin_sex = rng.choice("mf")
                    twin = self.person(weighted(rng, GIVEN_M if twin_sex == "m" else GIVEN_F, 0.35), surname, twin_sex, birth)
                    twin["dob"] = child["dob"]
                    people.append(twin)
                birth += rng.randrange(1, 5)
        moves = rng.random() < 0.2
        return people, home, moved if moves else home

    def record(self, person, home):
        rng = self.rng
        given, surname = person["given"], person["surname"]
        if "maiden" in person and rng.random() < 0.25:
            surname = person["maiden"]
        if rng.random() < 0.06:
            given = NICK.get(given, given)
        if rng.random() < 0.05:
            given = typo(rng, given)
        if rng.random() < 0.05:
            surname = typo(rng, surname)
        if rng.random() < 0.01:
            given, surname = surname, given
        year, month, day = person["dob"]
        slip = rng.random()
        if slip < 0.02 and day <= 12:
            month, day = day, month
        elif slip < 0.03:
            month, day = 1, 1
        elif slip < 0.05:
            day = rng.randrange(1, 29)
        dob = "" if rng.random() < 0.03 else f"{year:04d}-{month:02d}-{day:02d}"
        number, street, postcode = home
        if rng.random() < 0.04:
            street = typo(rng, street)
        if rng.random() < 0.03:
            postcode = typo(rng, postcode)
        nino = person["nino"]
        if rng.random() < 0.02:
            nino = nino[:4] + rng.choice("0123456789") + nino[5:]
        return [
            given, surname, dob, person["sex"],
            person["email"] if rng.random() < 0.49 else "", nino if rng.random() < 0.58 else "",
            number, street, "" if rng.random() < 0.04 else postcode,
        ]


def main():
    records, seed, people_file, truth_file = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
    maker = Maker(seed)
    rows = []
    while len(rows) < records:
        people, home, moved = maker.household()
        for person in people:
            for n in range(maker.rng.choice([1, 1, 2, 2, 3])):
                rows.append((person["id"], maker.record(person, moved if n else home)))
    rows = rows[:records]
    maker.rng.shuffle(rows)
    with open(people_file, "w", newline="") as people, open(truth_file, "w", newline="") as truth:
        people_out, truth_out = csv.writer(people), csv.writer(truth)
        people_out.writerow("unique_id first_name surname dob sex email nino house_number street postcode".split())
        truth_out.writerow(["unique_id", "entity_id"])
        for n, (person, values) in enumerate(rows):
            people_out.writerow([n, *values])
            truth_out.writerow([n, person])


main()
