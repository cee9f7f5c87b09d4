/// Given names by tradition, sex and, for the British, era of birth.
enum GivenNames {
    static func list(_ community: Community, isFemale: Bool, birthYear: Int) -> WeightedNames {
        switch community {
        case .british, .welsh, .irish, .caribbean:
            let era = birthYear < 1955 ? 0 : birthYear < 1975 ? 1 : birthYear < 1993 ? 2 : birthYear < 2008 ? 3 : 4
            return isFemale ? britishFemale[era] : britishMale[era]
        default: return own(community, isFemale: isFemale)
        }
    }

    /// The names that belong to the tradition itself, also for Irish, Welsh and Caribbean people.
    static func own(_ community: Community, isFemale: Bool) -> WeightedNames {
        let pair = traditional[community.rawValue]
        return isFemale ? pair.female : pair.male
    }

    private static let traditional: [(male: WeightedNames, female: WeightedNames)] = Community.allCases.map {
        let text = texts($0)
        return (WeightedNames(text.male), WeightedNames(text.female))
    }

    private static func texts(_ community: Community) -> (male: String, female: String) {
        switch community {
        case .british: ("John", "Mary")
        case .irish:
            (
                "Patrick Sean Liam Conor Declan Brendan Kieran Eoin Padraig Cormac Niall Aidan Seamus Oisin Cillian Ronan Fergal",
                "Bridget Siobhan Niamh Aoife Sinead Roisin Orla Ciara Maeve Grainne Aisling Eimear Deirdre Nuala Saoirse Caoimhe"
            )
        case .welsh:
            (
                "Rhys Dylan Gareth Huw Owain Emyr Ieuan Gethin Iwan Dafydd Geraint Aled Gwilym Ifan Osian Tomos Meirion",
                "Megan Cerys Rhiannon Sian Bethan Carys Angharad Ffion Gwen Nia Eleri Catrin Mari Lowri Seren Eirlys Olwen"
            )
        case .pakistani:
            (
                """
                Muhammad Ali Imran Hassan Usman Bilal Hamza Adnan Asif Ahmed Abdul Tariq Nadeem Shahid Kashif Faisal Zahid
                Omar Ibrahim Yusuf Haroon Waqas Rizwan Sajid Khalid Arshad Javed Naveed Zain Adam Ismail Danyal Saad Junaid
                Qasim Umar Tahir Amir Shabir Iqbal
                """,
                """
                Fatima Aisha Ayesha Zainab Maryam Sana Saima Nadia Samina Shazia Rukhsana Nasreen Farzana Shabnam Iqra Amina
                Hafsa Khadija Sumaira Uzma Robina Tahira Parveen Yasmin Zara Aliza Hira Mahnoor Noor Sadia Rabia Kiran Anum
                Naila Shaheen Razia
                """
            )
        case .bangladeshi:
            (
                """
                Mohammed Abdul Rahim Karim Shah Kamal Jamal Rafiq Shahin Monir Tanvir Nazrul Faruk Anwar Rashed Sohel Habib Salim
                Ruhul Mizan Aminul Shofiqul Ayaan Rayhan Ismail Zakir
                """,
                """
                Fatema Nasima Rahima Shirin Sultana Rokeya Taslima Salma Jahanara Momtaz Ruksana Tahmina Shamima Nazma Sadia
                Mim Ayesha Maisha Nusrat Sumaiya Halima Hosne Anika Farhana
                """
            )
        case .indian:
            (
                """
                Rajesh Sanjay Amit Vijay Anil Suresh Ramesh Ashok Rahul Rohan Arjun Aarav Dev Nikhil Kiran Bharat Dinesh Hitesh
                Jayesh Mahesh Nilesh Pravin Krishna Ravi Vikram Aryan Vivaan
                """,
                """
                Priya Anita Sunita Meena Asha Nisha Pooja Anjali Kavita Rekha Bhavna Hansa Jyoti Lata Neha Reena Shreya Usha Diya
                Aanya Anaya Saanvi Kajal Hina Manisha Varsha
                """
            )
        case .sikh:
            (
                """
                Gurpreet Harpreet Manjit Jaspal Sukhdev Balwinder Amarjit Ranjit Surinder Kulwinder Jasbir Mandeep Hardeep Arjan
                Gurdeep Parminder Ravinder Karanveer Harjit Baljit
                """,
                """
                Harpreet Manpreet Jaswinder Kulwinder Balbir Amarjit Surjit Simran Gurpreet Kiranjit Parminder Jasleen Mandeep
                Navneet Rajvinder Sukhwinder Ravinder Harleen Avneet Baljit
                """
            )
        case .westAfrican:
            (
                """
                Emmanuel Samuel Daniel David Kwame Kofi Chukwuemeka Oluwaseun Babatunde Tunde Ifeanyi Chidi Emeka Kwabena Yaw
                Ayodele Femi Segun Obinna Olumide Kelechi Joseph Joshua Michael Kojo Uche Nnamdi Tobi
                """,
                """
                Blessing Grace Mercy Comfort Esther Ruth Ngozi Chioma Adaeze Amara Funmilayo Folake Yetunde Abena Akosua Ama
                Efua Nneka Ifeoma Temitope Oluwakemi Gift Joy Patience Precious Adwoa Simisola Zainab
                """
            )
        case .somali:
            (
                """
                Mohamed Abdi Ahmed Hassan Ali Omar Ibrahim Abdullahi Yusuf Ismail Mahad Liban Guled Abdirahman Mustafa Hussein
                Farah Bashir Zakaria Ayub
                """,
                """
                Fadumo Amina Halima Hodan Khadra Sahra Asha Maryan Ifrah Sagal Hibo Ubah Nimo Zamzam Faiza Ayan Hamdi Safiya
                Idil Fartun
                """
            )
        case .caribbean:
            (
                """
                Winston Delroy Leroy Errol Devon Neville Clive Tyrone Jermaine Marlon Andre Dwayne Tyrell Kemar Rohan Omari Malachi
                Isaiah Curtis Elijah
                """,
                """
                Beverley Marcia Sonia Yvonne Claudette Sharon Shanice Keisha Tanisha Latoya Simone Natalie Rochelle Monique Shanelle
                Ebony Kiara Imani Aaliyah Merlene
                """
            )
        case .polish:
            (
                """
                Piotr Krzysztof Andrzej Tomasz Marcin Pawel Michal Marek Jakub Mateusz Łukasz Kamil Adam Rafal Dariusz Grzegorz
                Szymon Filip Kacper Wojciech Bartosz Dawid Oskar Antoni Maciej Jan
                """,
                """
                Anna Katarzyna Agnieszka Magdalena Joanna Monika Ewa Małgorzata Aleksandra Zuzanna Natalia Karolina Justyna Julia
                Maja Beata Dorota Oliwia Wiktoria Patrycja Kinga Lena Amelia Hanna Zofia Nikola
                """
            )
        case .romanian:
            (
                "Andrei Alexandru Ion Mihai Gheorghe Ionut Florin Marian Vasile Cristian Stefan Daniel Adrian Bogdan Razvan Costel",
                "Maria Elena Ioana Andreea Mihaela Alexandra Florentina Cristina Ana Gabriela Daniela Roxana Simona Larisa Denisa"
            )
        case .arabic:
            (
                """
                Mohammed Ahmad Ali Hassan Hussein Omar Khaled Mahmoud Mustafa Abdullah Youssef Ibrahim Karim Tarek Samir Walid
                Bilal Ziad Amr Yahya Saif Anas
                """,
                """
                Fatima Mariam Aisha Nour Layla Zeinab Huda Rania Amal Salma Yasmin Hanan Rasha Dina Iman Lina Sara Noor Hala Reem
                Jana Malak
                """
            )
        case .chinese:
            (
                "Wei Jun Ming Jian Hao Lei Qiang Yong Chi_Ho Ka_Wai Kevin Jason Raymond Wing Zhi Xin Yu Tao",
                "Mei Ling Xiu Yan Li_Na Hui Jing Ying Fang Ka_Yan Wing_Yan Grace Vivian Amy Xin_Yi Yu_Ting Lan Qian"
            )
        case .portuguese:
            (
                "João José António Manuel Carlos Paulo Luís Pedro Miguel Tiago Rui Gonçalo Diogo Duarte Simão Fábio",
                "Maria Ana Inês Joana Sofia Catarina Conceição Fátima Helena Beatriz Leonor Mariana Lúcia Cátia Mónica Marta"
            )
        }
    }
}
