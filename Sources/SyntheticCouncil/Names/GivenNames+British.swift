extension GivenNames {
    /// Men's and women's names by era of birth: before 1955, to 1975, to 1993, to 2008, later.
    static let britishMale = [
        """
        John William Peter David Michael Robert James Kenneth Brian George Ronald Anthony Derek Alan Thomas Roy Dennis
        Raymond Donald Frank Gordon Eric Geoffrey Arthur Terence Leslie Norman Keith Barry Stanley Harry Albert Roger Colin
        Ernest Malcolm Graham Trevor Jack Charles Edward Philip Reginald Harold Clifford Bernard Douglas Walter Fred Ralph
        """,
        """
        David Paul Andrew Mark John Michael Stephen Ian Robert Richard Christopher Peter Simon Anthony Kevin Gary Steven
        Martin James Philip Alan Neil Nigel Timothy Colin Graham Jonathan Nicholas William Adrian Brian Stuart Keith Thomas
        Patrick Sean Carl Trevor Wayne Kenneth Shaun Dean Barry Darren Craig Jason Lee Justin Geoffrey Russell Jeremy Duncan
        """,
        """
        Christopher James David Daniel Michael Matthew Andrew Richard Paul Mark Thomas Adam Robert John Lee Benjamin Steven
        Jonathan Craig Stephen Simon Nicholas Peter Anthony Alexander Gary Ian Ryan Darren Barry Joseph William Samuel Luke
        Gareth Stuart Philip Scott Liam Kevin Dean Carl Jamie Ashley Nathan Wayne Aaron Joshua Jack Karl Martin Kieran Ross
        """,
        """
        Jack Thomas Joshua James Daniel Matthew Samuel Callum Joseph Jordan Connor Ryan Luke William Harry Benjamin George
        Lewis Alexander Oliver Adam Bradley Jake Liam Nathan Ben Kieran Jamie Charlie Alfie Ethan Tyler Dylan Max Owen Aaron
        Cameron Kyle Reece Rhys Mason Toby Brandon Edward Leo Finley Harvey Isaac Louis Jay Sean Logan Ashton Kai Corey Zak
        """,
        """
        Oliver Jack Harry George Noah Charlie Jacob Alfie Freddie Oscar Leo Theo Arthur Archie Logan Thomas Joshua James
        William Max Isaac Lucas Ethan Mason Henry Finley Teddy Alexander Riley Jaxon Harrison Tommy Edward Daniel Hunter
        Reuben Albie Roman Luca Elijah Jude Louie Ronnie Reggie Rory Jayden Kayden Zachary Bobby Frankie Tyler Dexter Caleb
        """,
    ].map { WeightedNames($0) }

    static let britishFemale = [
        """
        Margaret Mary Jean Patricia Sheila Joan Barbara Dorothy Maureen Joyce Brenda Doreen Jacqueline Pamela Ann Sylvia
        Beryl June Marjorie Audrey Irene Shirley Betty Kathleen Eileen Doris Hilda Vera Edna Rita Christine Carol Judith
        Valerie Janet Elizabeth Susan Linda Josephine Gillian Rosemary Marion Hazel Iris Norma Edith Winifred Ethel Elsie
        """,
        """
        Susan Julie Karen Jacqueline Deborah Tracey Jane Helen Diane Sharon Tracy Angela Sarah Alison Caroline Amanda Sandra
        Linda Catherine Elizabeth Carol Joanne Wendy Janet Dawn Christine Nicola Patricia Gillian Lesley Anne Lorraine Beverley
        Michelle Teresa Denise Lynn Maria Ann Paula Debra Heather Yvonne Jill Mandy Maxine Claire Margaret Louise Sally Ruth
        """,
        """
        Sarah Laura Gemma Emma Rebecca Claire Victoria Samantha Rachel Amy Jennifer Nicola Katie Lisa Kelly Natalie Louise
        Michelle Hayley Hannah Helen Charlotte Joanne Lucy Elizabeth Leanne Danielle Donna Katherine Clare Stephanie Stacey
        Lauren Jane Vicky Kerry Kirsty Zoe Jessica Catherine Kate Jodie Lindsey Melissa Cheryl Natasha Sophie Alison Carly
        Kimberley Jemma Tracy Rachael Heather Abigail Naomi Chantelle Holly Sally Anna Ruth Tanya Karen Dawn Marie Toni
        """,
        """
        Chloe Emily Jessica Sophie Megan Charlotte Hannah Lauren Olivia Lucy Georgia Bethany Amy Katie Ellie Emma Rebecca
        Molly Abigail Grace Holly Jade Shannon Paige Eleanor Caitlin Courtney Leah Alice Jasmine Danielle Natasha Ella Mia
        Laura Amber Elizabeth Zoe Sarah Rachel Daisy Niamh Isabelle Phoebe Naomi Poppy Alisha Erin Kayleigh Demi Libby
        Tia Brooke Skye Freya Lily Summer Isabella Millie Aimee Maisie Evie Hollie Tegan Keira Nicole Gabrielle Ebony
        """,
        """
        Olivia Amelia Isla Ava Emily Sophia Grace Mia Poppy Ella Lily Evie Isabella Sophie Ivy Freya Harper Willow Charlotte
        Jessica Rosie Daisy Alice Elsie Sienna Florence Evelyn Phoebe Aria Ruby Isabelle Esme Scarlett Matilda Millie Eva
        Layla Chloe Luna Maisie Lola Erin Eliza Imogen Bella Violet Arabella Summer Gracie Nevaeh Darcie Lottie Hallie
        Robyn Penelope Harriet Maya Aurora Lexi Amber Nancy Ada Holly Thea Molly Bonnie Iris Orla Heidi Myla Lyla Skyla
        """,
    ].map { WeightedNames($0) }
}
